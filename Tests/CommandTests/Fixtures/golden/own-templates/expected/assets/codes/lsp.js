window.diptychCodes={"codes":["10","12","20","FOG"],"aliases":[]};
