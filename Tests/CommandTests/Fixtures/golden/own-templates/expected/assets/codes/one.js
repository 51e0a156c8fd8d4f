window.diptychCodes={"codes":["1"],"aliases":[]};
