window.diptychWords="인증 = authentication, unauthorized | 비밀번호 = authentication, unauthorized | 프록시 = proxy | 통화중 = busy | 통화 = busy | 벨 = ringing | 호출 = ringing | 착신전환 = forwarded | 착신 = forwarded | 타임아웃 = timeout, time-out | 시간초과 = timeout, time-out | 금지 = forbidden | 거부 = declin, rejected, forbidden | 거절 = declin, rejected | 부재중 = unavailable | 게이트웨이 = gateway | 서버 = server | 루프 = loop | 주소 = address | 대기 = queued | 우선순위 = priority | 스팸 = unwanted, rejected | 리다이렉트 = moved, choices | 이동 = moved | 메서드 = method | 미디어 = media | 확장 = extension | 홉 = hop";
window.diptychIndex=[{"id":"lsp","name":"LSP","codes":[
["10","고정등","등대지기가 깨어 있고 불이 켜져 있습니다 해가 진 뒤에 나타납니다 고칠 것이 없습니다","the keeper is awake light burns it until dawn white to port green starboard sun has set nothing needs fixing"],
["12","Slow Flash","교대를 기다리고 있습니다 당직 마지막 날에 나타납니다 배를 보내십시오","relief is wanted watches end send boat"],
["20","Gale","sent once the wind is too strong for lamp during gale and an hour after it take down","sent once the wind is too strong for lamp during gale and an hour after it take down"],
["FOG","Fog \u003cdense>","warns that no light can be seen fog lies on the water sound horn","warns that no light can be seen fog lies on the water sound horn"]
]}];
