window.diptychWords="인증 = authentication, unauthorized | 비밀번호 = authentication, unauthorized | 프록시 = proxy | 통화중 = busy | 통화 = busy | 벨 = ringing | 호출 = ringing | 착신전환 = forwarded | 착신 = forwarded | 타임아웃 = timeout, time-out | 시간초과 = timeout, time-out | 금지 = forbidden | 거부 = declin, rejected, forbidden | 거절 = declin, rejected | 부재중 = unavailable | 게이트웨이 = gateway | 서버 = server | 루프 = loop | 주소 = address | 대기 = queued | 우선순위 = priority | 스팸 = unwanted, rejected | 리다이렉트 = moved, choices | 이동 = moved | 메서드 = method | 미디어 = media | 확장 = extension | 홉 = hop";
window.diptychIndex=[{"id":"sip","name":"SIP","codes":[
["407","Proxy Authentication Required","the phone says proxy authentication required more when 407 is sent wait","the phone says proxy authentication required more when 407 is sent wait"],
["486","Busy Here (통화 중)","the phone says busy here more when 486 is sent wait","the phone says busy here more when 486 is sent wait"],
["600","Busy Everywhere","the phone says busy everywhere more when 600 is sent wait","the phone says busy everywhere more when 600 is sent wait"]
]}];
