(window.diptychTexts??={})["tool"]="C1:be,compar,could,not,noth,read,was|C00:file|C0:differ,the,two";
