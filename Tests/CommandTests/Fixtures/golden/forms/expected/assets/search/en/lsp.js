(window.diptychTexts??={})["lsp"]="C0000:at,is,light,night,on,the,wait";
