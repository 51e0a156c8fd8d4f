window.diptychCodes={"codes":["32601","32602","32700"],"aliases":[]};
