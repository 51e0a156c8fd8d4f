window.diptychCodes={"codes":["407","486","600"],"aliases":[]};
