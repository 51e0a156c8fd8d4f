window.diptychIndex=[{"id":"lsp","name":"LSP","codes":[
["10","고정등","등대지기가 깨어 있고 불이 켜져 있습니다 해가 진 뒤에 나타납니다 고칠 것이 없습니다","the keeper is awake light burns it until dawn white to port green starboard sun has set nothing needs fixing"],
["12","Slow Flash","교대를 기다리고 있습니다 당직 마지막 날에 나타납니다 배를 보내십시오","relief is wanted watches end send boat"],
["20","Gale","sent once the wind is too strong for lamp during gale and an hour after it take down","sent once the wind is too strong for lamp during gale and an hour after it take down"],
["FOG","Fog \u003cdense>","warns that no light can be seen fog lies on the water sound horn","warns that no light can be seen fog lies on the water sound horn"]
]},{"id":"one","name":"ONE","codes":[
["1","One","all is one always look twice","all is one always look twice"]
]}];
