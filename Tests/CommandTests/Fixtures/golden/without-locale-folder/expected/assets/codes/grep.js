window.diptychCodes={"codes":["0","1","2"],"aliases":[["nada","1"]]};
