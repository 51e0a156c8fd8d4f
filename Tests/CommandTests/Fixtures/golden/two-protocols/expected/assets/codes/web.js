window.diptychCodes={"codes":["401","407","503"],"aliases":[]};
