window.diptychIndex=[{"id":"lsp","name":"LSP","codes":[
["1","Light 1","the light is on at night wait"],
["2","Light 2","the light is on at night wait"],
["3","Light 3","the light is on at night wait"],
["4","Light 4","the light is on at night wait"]
]}];
