window.diptychWords="timeout = time-out | login = authentication, unauthorized | password = authentication, unauthorized | engaged = busy | reject = declin, rejected, forbidden | spam = unwanted, rejected | no answer = timeout, unavailable | offline = unavailable | overload = service unavailable | redirect = moved, choices | codec = media, not acceptable here";
window.diptychIndex=[{"id":"lsp","name":"LSP","codes":[
["10","Steady Light","the keeper is awake light burns it until dawn white to port green starboard sun has set nothing needs fixing"],
["12","Slow Flash","relief is wanted watches end send boat"],
["20","Gale","sent once the wind is too strong for lamp during gale and an hour after it take down"],
["FOG","Fog \u003cdense>","warns that no light can be seen fog lies on the water sound horn"]
]}];
