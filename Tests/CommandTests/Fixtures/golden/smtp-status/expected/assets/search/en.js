window.diptychWords="timeout = time-out | login = authentication, unauthorized | password = authentication, unauthorized | engaged = busy | reject = declin, rejected, forbidden | spam = unwanted, rejected | no answer = timeout, unavailable | offline = unavailable | overload = service unavailable | redirect = moved, choices | codec = media, not acceptable here";
window.diptychIndex=[{"id":"smtp","name":"SMTP","codes":[
["2.1.5","Destination address valid","the address of recipient is right when server takes message for somebody that it knows nothing has to be done"],
["4.7.1","Delivery not authorized","the receiving server does not take message yet when sees sender for first time try again after some minutes"],
["4.7.2","Mailing list expansion prohibited","the sender may not write to list when somebody who is on writes it join first"],
["4.7.10","Encryption needed","the server wants connection to be encrypted when message is sent in clear turn on starttls"],
["5.7.1","Delivery not authorized","the receiving server will never take message when sender is blocked ask administrator of other side"]
]}];
