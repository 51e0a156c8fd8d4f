(window.diptychTexts??={})["one"]="A0:twice|C0:all,alway,is,look,one,twic";
