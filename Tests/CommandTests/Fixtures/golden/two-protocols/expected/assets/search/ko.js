window.diptychWords="인증 = authentication, unauthorized | 비밀번호 = authentication, unauthorized | 프록시 = proxy | 통화중 = busy | 통화 = busy | 벨 = ringing | 호출 = ringing | 착신전환 = forwarded | 착신 = forwarded | 타임아웃 = timeout, time-out | 시간초과 = timeout, time-out | 금지 = forbidden | 거부 = declin, rejected, forbidden | 거절 = declin, rejected | 부재중 = unavailable | 게이트웨이 = gateway | 서버 = server | 루프 = loop | 주소 = address | 대기 = queued | 우선순위 = priority | 스팸 = unwanted, rejected | 리다이렉트 = moved, choices | 이동 = moved | 메서드 = method | 미디어 = media | 확장 = extension | 홉 = hop";
window.diptychIndex=[{"id":"call","name":"Call","codes":[
["407","Password Required","server wants to know who calls when does not the caller give password it is that of account send 407 only callers can have","server wants to know who calls when does not the caller give password it is that of account send 407 only callers can have"],
["486","Busy (통화 중)","받는 사람의 전화기가 이미 통화 중입니다 사람이 다른 사람과 통화하고 있을 때 나타납니다 나중에 다시 거십시오 send 486 while person can take no second call busy busy-until noon","the called phone is in another call when person talks to someone else again later send 486 while can take no second busy busy-until noon"],
["600","Busy Everywhere","no phone of the called person can take call when all phones are busy tomorrow send 600 if other answer either","no phone of the called person can take call when all phones are busy tomorrow send 600 if other answer either"]
]},{"id":"web","name":"Web","codes":[
["401","Unauthorized","the server says unauthorized when 401 see 407","the server says unauthorized when 401 see 407"],
["407","Proxy Password","the server says proxy password when 407 see","the server says proxy password when 407 see"],
["503","Unavailable","the server says unavailable when 503 see 407","the server says unavailable when 503 see 407"]
]}];
