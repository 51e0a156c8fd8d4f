(window.diptychTexts??={})["lsp"]="A0000:at,is,light,night,on,the,wait|C0000:cekejt,noci,svetlo,sviti";
