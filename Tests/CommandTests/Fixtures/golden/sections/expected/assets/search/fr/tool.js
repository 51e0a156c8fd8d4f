(window.diptychTexts??={})["tool"]="C1:be,compared,could,not,nothing,read,was|C00:fil|C0:diff,the,two|B00:queued|A1:compar,noth|A00:file|A0:differ";
