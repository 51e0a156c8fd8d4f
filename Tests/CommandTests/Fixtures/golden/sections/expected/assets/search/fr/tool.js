(window.diptychTexts??={})["tool"]="A0:differ|A1:compar,noth|C0:diff,the,two|C1:be,compared,could,not,nothing,read,was|A00:file|B00:queued|C00:fil";
