(window.diptychTexts??={})["tool"]="C0:differ,the,two|C1:be,compar,could,not,noth,read,was|C00:file";
