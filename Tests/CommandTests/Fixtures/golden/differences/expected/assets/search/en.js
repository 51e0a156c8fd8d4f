window.diptychWords="timeout = time-out | login = authentication, unauthorized | password = authentication, unauthorized | engaged = busy | reject = declin, rejected, forbidden | spam = unwanted, rejected | no answer = timeout, unavailable | offline = unavailable | overload = service unavailable | redirect = moved, choices | codec = media, not acceptable here";
window.diptychIndex=[{"id":"sip","name":"SIP","codes":[
["407","Proxy Authentication Required","the phone says proxy authentication required more when 407 is sent wait"],
["486","Busy Here (the phone is in use)","the phone says busy here more when 486 is sent wait"],
["600","Busy Everywhere","the phone says busy everywhere more when 600 is sent wait"]
]}];
