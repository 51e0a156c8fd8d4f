(window.diptychTexts??={})["lsp"]="C0000:cekejt,noci,svetlo,sviti|A0000:at,is,light,night,on,the,wait";
