window.diptychCodes={"codes":["1","2","3","4"],"aliases":[]};
