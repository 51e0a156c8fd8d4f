window.diptychWords="timeout = time-out | login = authentication, unauthorized | password = authentication, unauthorized | engaged = busy | reject = declin, rejected, forbidden | spam = unwanted, rejected | no answer = timeout, unavailable | offline = unavailable | overload = service unavailable | redirect = moved, choices | codec = media, not acceptable here";
window.diptychIndex=[{"id":"jsonrpc","name":"JSON-RPC","codes":[
[["-32700","m32700"],"Parse error","the server got text that is no json when body of request cut off or has comma too many look at bytes were sent and have library write them"],
[["-32601","m32601"],"Method not found","the server has no method of this name when is misspelt or older than client ask which methods it"],
[["-32600","m32600"],"Invalid Request","the server got json that is no request when member jsonrpc or method missing send all members must have"],
[["-32000","m32000"],"Server error","the server failed in way of its own when request was right and not read what member data says"],
["1","Out of stock","the shop has no more of article when an order is placed too late another"]
]}];
