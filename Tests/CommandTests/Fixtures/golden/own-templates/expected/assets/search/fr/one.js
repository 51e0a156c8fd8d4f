(window.diptychTexts??={})["one"]="C0:all,alway,is,look,one,twic|A0:twice";
