window.diptychCodes={"codes":["2.1.5","4.7.1","4.7.2","4.7.10","5.7.1"],"aliases":[["greylisted","4.7.1"],["4.7.01","4.7.1"]]};
