window.diptychWords="timeout = time-out | login = authentication, unauthorized | password = authentication, unauthorized | engaged = busy | reject = declin, rejected, forbidden | spam = unwanted, rejected | no answer = timeout, unavailable | offline = unavailable | overload = service unavailable | redirect = moved, choices | codec = media, not acceptable here";
window.diptychIndex=[{"id":"rpc","name":"JSON-RPC","codes":[
["32601","Method not found","the server has no method of that name when client calls newer than knows look up methods this offers send it before looking at parameters http 200 ok content-type application json x-trace one two date sat 28 nov 2026 10 00 gmt error code -32601 most them by themselves"],
["32602","Invalid params","the parameters do not fit method when parameter is missing or of another type compare call with description send it only for methods that exist"],
["32700","Parse error","the text is no json when request was cut off on its way log bytes that are sent method"]
]},{"id":"tool","name":"tool","codes":[
["1","Differences","the two files differ"],
["2","Trouble","file could not be read nothing was compared"]
]}];
