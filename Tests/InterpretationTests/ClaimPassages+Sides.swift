import Quantities

extension ClaimPassageTests {
  /// Passages in which it is hard to tell whom a figure is about.
  static let sides: [Sample] = [
    Sample(
      "what is to be given is not passive",
      "Portugal is to provide €40 million in grants over three years and is ready to work with Angola on ports.",
      expects: "40000000 EUR | grant | Portugal > Angola | -"
    ),
    Sample(
      "a region takes",
      "Norway has provided $310 million in development assistance to the Pacific Islands since 2015.",
      expects: "310000000 USD | aid,assistance | Norway > Pacific Islands | *"
    ),
    Sample(
      "a region behind a comma takes nothing",
      "Norway gave Malawi $25 million in grants in 2016, more than to any other partner, including in Europe.",
      expects: "25000000 USD | grant | Norway > Malawi | 2016"
    ),
    Sample(
      "those ranked belong to the ranking",
      "Kenya was ranked 88th out of 139 countries in the Logistics Performance Index.",
      expects: "139 country | * | Logistics Performance Index > - | *"
    ),
    Sample(
      "trips belong to who makes them",
      "The talks were followed by two trips of Foreign Minister Ana Duarte to Fiji, in May and in July 2024.",
      expects: "2 trip | trip | Ana Duarte > Fiji | *"
    ),
    Sample(
      "a person who is named behind a title",
      "An ambassador named Tomas Lind lived in Rabat for three years and sent home 140 reports.",
      expects: "140 report | report | Tomas Lind > * | -"
    ),
    Sample(
      "people counted in brackets are of the state that stands with them, whoever is named before",
      "The drill of 2 to 9 May 2017 rehearsed UN missions and mine clearance (210 Kenyan personnel and 80 Peruvian personnel).",
      expects: """
        210 personnel | personnel | Kenya > Peru | *
        80 personnel | personnel | Peru > Kenya | *
        """
    ),
    Sample(
      "branches belong to the body that has them, and what goes on with them too",
      "By 2019 Senegal hosted 14 branches of the African Development Bank with around 900 employees.",
      expects: """
        14 branch | * | African Development Bank > Senegal | *
        900 employee | * | African Development Bank > Senegal | *
        """
    ),
  ]
}
