extension QuantityRecognizer {
  public static let examples: [Reading] =
    numbers + moreNumbers + money + moreMoney + coins + percentages + morePercentages + measures + units + ranges
    + bounds
    + OtherNumbers.examples

  private static let numbers: [Reading] = [
    Reading("number 1234.5", from: "1,234.5", "1 234.5", "1234.5", "1'234.5", "1.234,5"),
    Reading("number 1234567", from: "1,234,567", "1.234.567", "1 234 567", "12,34,567"),
    Reading("number 0.64", from: "0.64", ".64", "0,64"),
    Reading("number 3600000", from: "3.6 million", "3.6 mn", "3.6mn", "3.6M"),
    Reading("number 2500", from: "two and a half thousand", "2.5k", "2½ thousand", "two thousand five hundred"),
    Reading("number 12", from: "a dozen", "twelve", "one dozen"),
    Reading(
      "number 123000",
      from: "one hundred and twenty-three thousand",
      "123 thousand",
      "a hundred twenty three thousand"
    ),
    Reading("number 1300000", from: "13 lakh", "1.3 million", "thirteen lakh"),
    Reading("number 500000", from: "half a million", "half million", "0.5 million"),
    Reading("number -5.5", from: "minus five point five", "minus 5.5", "-5.5", "−5.5"),
    Reading("number 2/3", from: "two-thirds", "two thirds", "⅔"),
    Reading("number 1/4", from: "a quarter of", "one quarter", "one-fourth", "1/4"),
    Reading("number 1/2", from: "half of", "one half", "½"),
    Reading("number 1/5 ratio", from: "one in five", "1 in 5", "one out of five"),
    Reading("number 3 multiple", from: "threefold", "tripled", "three-fold", "three times as much", "three times the"),
    Reading("number at-least [100, ]", from: "hundreds", "several hundred"),
    Reading("number at-least [10000, ]", from: "tens of thousands"),
    Reading("ordinal 65", from: "65th", "sixty-fifth", "sixty fifth"),
    Reading("ordinal 125", from: "125th", "one hundred twenty-fifth", "one hundred and twenty-fifth"),
    Reading("ordinal 3", from: "third", "3rd", "third-largest"),
    Reading("ordinal 2", from: "second-largest", "second", "2nd"),
    Reading("number 2.5 multiple", from: "2.5 times higher", "two and a half times as much"),
    Reading("number 5000", from: "5,000-strong"),
  ]

  private static let money: [Reading] = [
    Reading(
      "money 1200 USD",
      from: "US$1,200",
      "US$ 1200",
      "USD 1,200",
      "USD1,200",
      "1,200 USD",
      "1,200 US dollars",
      "US\\$1,200"
    ),
    Reading(
      "money 5200000000 USD",
      from: "US$5.2 billion",
      "US$5.2bn",
      "USD 5.2 billion",
      "5.2 billion US dollars",
      "US\\$5.2 B"
    ),
    Reading(
      "money 2000000000 XXX",
      from: "$2 billion",
      "$2B",
      "two billion dollars",
      "a two-billion-dollar",
      "\\$2 bn"
    ),
    Reading("money 20 CNY", from: "RMB20", "RMB 20", "20 yuan", "twenty yuan", "20元"),
    Reading("money -5000000 XXX", from: "-$5 million", "minus $5 million", "$-5 million"),
    Reading("money 90 USD / t", from: "US$90 per tonne", "US$90/t", "90 USD per ton"),
    Reading(
      "money at-least [1000000000, ] XXX",
      from: "multi-billion-dollar",
      "several billion dollars",
      "billions of dollars"
    ),
    Reading("money at-least [100000000, ] USD", from: "hundreds of millions of US dollars"),
    Reading("money 13.45 XXX", from: "thirteen dollars and forty-five cents", "13 dollars 45 cents", "$13.45"),
    Reading("money 1 CNY", from: "one yuan", "1 yuan", "RMB 1"),
    Reading("money 250000 USD", from: "a quarter million US dollars", "a quarter of a million US dollars"),
  ]

  private static let percentages: [Reading] = [
    Reading("percentage 25.5 percent", from: "25.5%", "25.5 %", "25.5 percent", "25.5 per cent", "25,5 %"),
    Reading("percentage 30 percent", from: "thirty percent", "30-percent", "30 per cent"),
    Reading("percentage -3.1 percent", from: "minus 3.1 percent", "-3.1%", "−3.1 %"),
    Reading("percentage 2 percentage-point", from: "2 percentage points", "two percentage points", "2 percent points"),
  ]

  private static let measures: [Reading] = [
    Reading("measure 1113 ha", from: "1,113 hectares", "1113 ha", "1,113-hectare"),
    Reading("measure 3000 km", from: "3,000km", "3,000 km", "three thousand kilometres", "3,000-kilometer"),
    Reading("measure 100 MW", from: "100 MW", "100-megawatt", "a hundred megawatts"),
    Reading("measure 190 km2", from: "190 km2", "190 km²", "190 square kilometres"),
    Reading("measure 2542 personnel", from: "2,542 Cambodian personnel", "2542 personnel"),
    Reading("measure 6 area", from: "six priority areas", "6 areas"),
    Reading("measure 175 company", from: "175 companies", "175 state-owned companies"),
    Reading("measure 170 flight / week", from: "170 flights per week", "170 flights a week"),
    Reading("measure 5 point", from: "five-point", "five points", "5-point"),
    Reading("measure 1 platform", from: "one platform", "1 platform"),
    Reading("measure 326000000 person", from: "326 million people"),
    Reading("measure at-least [1000, ] km", from: "thousands of kilometres", "several thousand km"),
    Reading("measure 20 organization", from: "20 regional and international organizations"),
    Reading(
      "measure 2 helicopter",
      from: "two Mi-17 helicopters",
      "two Z-9 helicopters",
      "two Airbus H145 helicopters",
      "two other U.S.-built helicopters"
    ),
    Reading("measure at-least [1000000, ] dose", from: "millions of doses", "several million doses"),
  ]

  private static let ranges: [Reading] = [
    Reading(
      "money [2000000000, 3000000000] XXX",
      from: "$2 to 3 billion",
      "$2–3 billion",
      "$2 billion to $3 billion",
      "between $2 and 3 billion"
    ),
    Reading("percentage [7, 8] percent", from: "7–8 percent", "7% to 8%", "between 7 and 8 per cent", "7-8%"),
    Reading(
      "measure [800000, 1000000] person",
      from: "between 800,000 and one million people",
      "800,000 to one million people"
    ),
    Reading("number [5000, 20000]", from: "5k-20k", "5,000 to 20,000"),
    Reading("number [20, 30]", from: "more than 20 and less than 30", "larger than 20 but smaller than 30"),
    Reading("measure [2, 3] year", from: "two or three years", "two to three years"),
  ]

  private static let bounds: [Reading] = [
    Reading(
      "money over 1000 USD",
      from: "more than US$1,000",
      "over USD 1,000",
      "in excess of USD 1,000",
      "soared past US$1,000"
    ),
    Reading(
      "measure at-least 60 country",
      from: "at least 60 countries",
      "60+ countries",
      "60 or more countries",
      "no fewer than 60 countries"
    ),
    Reading("percentage up-to 57 percent", from: "as much as 57%", "up to 57 percent", "a maximum of 57%"),
    Reading(
      "measure nearly 300 company",
      from: "nearly 300 companies",
      "almost 300 companies",
      "close to 300 companies"
    ),
    Reading(
      "measure about 300 company",
      from: "around 300 companies",
      "some 300 companies",
      "300-odd companies",
      "approximately 300 companies"
    ),
    Reading("measure under 300 company", from: "fewer than 300 companies", "less than 300 companies"),
  ]

  public static let nonexamples: [String] =
    moneyNonexamples + OtherNumbers.nonexamples + [
      "Article 5", "Articles 5, 6 and 7", "Resolution 2231", "No. 8", "pp. 1-14", "Vol. 2", "Chapter 3", "COVID-19",
      "G20", "5G", "§ 8402", "the U.S.C. 2375 note", "Public Law 108–458", "Tel: (65) 6778 0955",
      "Boeing 737", "+1-222-2222-2222", "978-7-5001-2345-6", "24703m212", "10:30", "2 pm", "no one",
      "one of the states",
      "one another",
      "the $ sign", "half-brother", "double taxation", "1.2.3", "multi-lateral",
    ]
}
