window.diptychCodes={"codes":["m32700","m32601","m32600","m32000","1"],"aliases":[["no-method","m32601"]]};
