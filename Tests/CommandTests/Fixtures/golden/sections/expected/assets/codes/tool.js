window.diptychCodes={"codes":["1","2"],"aliases":[]};
