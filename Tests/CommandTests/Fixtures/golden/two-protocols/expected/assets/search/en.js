window.diptychWords="timeout = time-out | login = authentication, unauthorized | password = authentication, unauthorized | engaged = busy | reject = declin, rejected, forbidden | spam = unwanted, rejected | no answer = timeout, unavailable | offline = unavailable | overload = service unavailable | redirect = moved, choices | codec = media, not acceptable here";
window.diptychIndex=[{"id":"call","name":"Call","codes":[
["407","Password Required","server wants to know who calls when does not the caller give password it is that of account send 407 only callers can have"],
["486","Busy (in another call)","the called phone is in another call when person talks to someone else again later send 486 while can take no second busy busy-until noon"],
["600","Busy Everywhere","no phone of the called person can take call when all phones are busy tomorrow send 600 if other answer either"]
]},{"id":"web","name":"Web","codes":[
["401","Unauthorized","the server says unauthorized when 401 see 407"],
["407","Proxy Password","the server says proxy password when 407 see"],
["503","Unavailable","the server says unavailable when 503 see 407"]
]}];
