extension QuantityRecognizer {
  /// Currencies by their codes, signs and names in all forms.
  static let moreMoney: [Reading] = [
    Reading("money 12400000 GBP", from: "GBP 12.4m", "£12.4 million", "12.4 MGBP", "12,4 mn pounds sterling"),
    Reading("money 100 CNY", from: "100 chinese yuan", "100元", "100 rmb", "rmb 100", "100 kuai"),
    Reading("money 10 USD", from: "10 us dollars", "10 usd", "usd 10", "usd$ 10", "U.S. $10", "u.s $ 10"),
    Reading("money 16400000 CAD", from: "C$16.4 million", "c $ 16.4 million", "CAD 16.4m", "cad$ 16.4 million"),
    Reading("money 15 NZD", from: "nzd$15", "NZ$15"),
    Reading("money 250 MXN", from: "Mex$250", "MX$ 250", "250 mexican pesos"),
    Reading("money 10 TRY", from: "10 turkish lira", "10 TRY", "₺10", "10 new Turkish liras"),
    Reading("money 30000000 USD", from: "30 MUSD", "MUSD 30", "30,000 kUSD"),
    Reading("money 60000000 AUD", from: "MAUD 60", "60 MAUD", "A$60m", "60 million aussie dollars"),
    Reading("money 3000000000000 KRW", from: "3 trillion won", "₩3 trillion", "3 trillion South Korean won"),
    Reading("money 50000 KRW", from: "50,000 won", "a 50,000-won bill", "a 50,000 won fee"),
    Reading("money 120000000 ALL", from: "ALL 120 million", "120 million lek", "120,000,000 ALL"),
    Reading("money 420 FIM", from: "420 Finnish markka", "FIM 420", "420 Finnish marks"),
    Reading("money 5000000 NLG", from: "5 million Dutch guilders", "NLG 5 million", "Dfl 5 million"),
    Reading("money 5000000 XXX", from: "5 million marks", "5 million lire"),
    Reading("money 21000000 bitcoin", from: "₿21,000,000", "21 million bitcoins"),
    Reading("money 100000 LKR", from: "100,000 ரூ", "LKR 100,000", "100,000 Sri Lankan rupees"),
    Reading("money -3200000 XXX", from: "$(3.2) million", "-$3.2 million", "minus 3.2 million dollars"),
    Reading("money 46800000 XXX", from: "$ 46 . 8 million", "$46.8 million"),
    Reading("money 10000000 XXX", from: "ten (10) million dollars", "10 millions of dollars"),
    Reading("money 750000000 USD", from: "three quarters of a billion us dollars", "750 million US dollars"),
    Reading("money 95000000 USD", from: "which added up to US$95 million", "sums up to US$95 million"),
    Reading("money at-least [1000000, ] XXX", from: "a multimillion-dollar", "millions of dollars"),
    Reading("money [3000000, 5000000] XXX", from: "$3-5m", "$3m-$5m", "$3 million–$5 million", "$3 to 5 million"),
    Reading("money 8940 XXX / t", from: "$8,940 a tonne", "$8,940 per tonne", "8,940 dollars a ton"),
    Reading("money 420 XXX / head", from: "420 dollars a head", "$420 per head"),
    Reading("money 3 XXX / piece", from: "$3 apiece", "3 dollars a piece", "$3 per piece"),
    Reading("money 5000000 ZAR", from: "R5 million", "R5m", "ZAR 5m", "5 million rand"),
    Reading("money 5000000 XXX", from: "P5 million", "5 million pesos", "Sh5 million", "kr 5 million", "rs 5 million"),
    Reading("money 50 USD", from: "$US50", "US$50"),
    Reading("money 500000 XXX", from: "a half-million dollars", "half-a-million-dollar", "half a million dollars"),
    Reading("money 100 XXX / bbl", from: "$100-a-barrel", "$100 a barrel", "$100 per barrel"),
    Reading("money 12.5 JPY", from: "12 . 5 yen", "12.5 yen"),
    Reading("money 1.4 XXX / share", from: "$1.40 a share", "1.40 dollars per share"),
  ]

  /// Coins, alone and behind whole units.
  static let coins: [Reading] = [
    Reading("money 1/2 cent", from: "half a cent", "half of a cent"),
    Reading("money 34 cent", from: "34 cents", "thirty-four cents", "34¢", "34 US cents"),
    Reading("money 470 pence", from: "470 pence", "470p"),
    Reading("money 470 pence / share", from: "470 pence a share", "470p per share"),
    Reading("money 1 penny", from: "one penny", "1 penny"),
    Reading("money 64.2 cent / dozen", from: "64.2 cents a dozen", "64.2 cents per dozen"),
    Reading("money 13.45 XXX", from: "thirteen dollars forty five", "thirteen dollars and forty-five cents"),
    Reading("money 15.5 XXX", from: "15 dollars and 50", "15 dollars 50", "15 dollars 50 cents"),
    Reading("money 1.55 CNY", from: "one kuai and five mao five", "1 yuan 5 jiao 5 fen", "1.55 yuan"),
    Reading("money 5.5 RUB", from: "5 roubles 50 kopecks", "five rubles and fifty kopeks"),
  ]

  static let moneyNonexamples = [
    "R2", "R21", "R 3.6.1", "P5", "# 25 million", "TOP-10", "COP26", "COP 26", "Hun Sen", "Mao Zedong", "a buck", "Bob",
    "the TRY",
    "an all-won game", "720p",
  ]
}
