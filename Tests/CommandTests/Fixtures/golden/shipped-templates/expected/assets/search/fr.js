window.diptychIndex=[{"id":"lsp","name":"LSP","codes":[
["10","Feu fixe","le gardien veille et feu brûle après coucher du soleil il rien à corriger","the keeper is awake light burns it until dawn white to port green starboard sun has set nothing needs fixing"],
["12","Slow Flash","on attend la relève watches end envoyez un bateau","relief is wanted watches end send boat"],
["20","Gale","sent once the wind is too strong for lamp during gale and an hour after it take down","sent once the wind is too strong for lamp during gale and an hour after it take down"],
["FOG","Brume \u003cdense>","aucun feu est visible quand la brume couvre eau sonnez de corne","warns that no light can be seen fog lies on the water sound horn"]
]}];
