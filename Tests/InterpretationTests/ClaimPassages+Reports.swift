import Quantities

extension ClaimPassageTests {
  static let reports: [Sample] = [
    Sample(
      "remittances",
      """
      Moldovans working in Italy sent home $410 million in 2013.
      """,
      expects: """
        410000000 USD | remittances | Moldova / Italy | 2013
        """
    ),
    Sample(
      "energy",
      """
      Under the contract of 2011 Mozambique supplies 300 megawatts of electricity to Botswana.
      """,
      expects: """
        300 MW | capacity,electricity | Mozambique > Botswana | 2011
        """
    ),
    Sample(
      "gas",
      """
      Algeria delivered 12.5 billion cubic metres of gas to Spain in 2014.
      """,
      expects: """
        12500000000 * | gas | Algeria > Spain | 2014
        """
    ),
    Sample(
      "health",
      """
      In April 2021 India delivered 500,000 doses of vaccine to Paraguay.
      """,
      expects: """
        500000 dose | vaccine | India > Paraguay | 2021-04
        """
    ),
    Sample(
      "doctors",
      """
      Cuba has 210 doctors in Angola.
      """,
      expects: """
        210 doctor | doctors,health,medical | Cuba / Angola | -
        """
    ),
    Sample(
      "defence",
      """
      From 6 to 17 October 2016, 340 soldiers of France and 280 of Singapore trained together.
      """,
      expects: """
        340 soldier | soldiers,troops,personnel | France / * | 2016-10-06/2016-10-17
        """
    ),
    Sample(
      "ships sold",
      """
      In 2010 Germany handed over two patrol boats to Lebanon.
      """,
      expects: """
        2 * | ships,boats | Germany > Lebanon | 2010
        """
    ),
    Sample(
      "counts: agreements",
      """
      During the visit of May 2018 Serbia and Azerbaijan signed seven agreements.
      """,
      expects: """
        7 agreement | agreements | Serbia / Azerbaijan | 2018-05
        """
    ),
    Sample(
      "counts: visits by a person",
      """
      Between 2009 and 2015 President Evo Morales paid four visits to Iran.
      """,
      expects: """
        4 visit | visits | Evo Morales > Iran | 2009/2015
        """
    ),
    Sample(
      "scholarships",
      """
      Hungary offers 200 scholarships a year to students from Mongolia.
      """,
      expects: """
        200 scholarship | scholarships | Hungary > Mongolia | -
        """
    ),
    Sample(
      "organisation as actor",
      """
      In 2019 the World Bank lent Senegal $150 million for roads.
      """,
      expects: """
        150000000 USD | loan | World Bank > Senegal | 2019
        """
    ),
    Sample(
      "two states of the document, sentence without names",
      """
      Greece and Armenia set up a joint committee in 1996. In 2007 trade volume came to $38 million.
      """,
      expects: """
        38000000 USD | trade | Greece / Armenia | 2007
        """
    ),
    Sample(
      "growth",
      """
      Trade between Thailand and Hungary rose by 14 % in 2018 to $680 million.
      """,
      expects: """
        14 percent | trade | Thailand / Hungary | 2018
        680000000 USD | bilateral trade | Thailand / Hungary | 2018
        """
    ),
    Sample(
      "pledge with window",
      """
      In June 2013 Canada promised Haiti $90 million over the next five years.
      """,
      expects: """
        90000000 USD | aid,pledge | Canada > Haiti | 2013-06/2018-06
        """
    ),
    Sample(
      "target year",
      """
      Vietnam and Chile want to raise their trade to $3 billion by 2027.
      """,
      expects: """
        3000000000 USD | bilateral trade | Vietnam / Chile | 2027
        """
    ),
    Sample(
      "list under a heading with the measure",
      """
      Belgian exports to Cuba by product, 2015:

      - Machinery: $12 million
      - Medicines: $7.5 million
      """,
      expects: """
        12000000 USD | exports | Belgium > Cuba | 2015 | in machinery
        7500000 USD | exports | Belgium > Cuba | 2015 | in medicines
        """
    ),
    Sample(
      "table with a caption and source note",
      """
      Trade of Fiji with New Zealand (NZ$ million)

      | Year | Exports | Imports |
      |---|---|---|
      | 2011 | 81 | 402 |
      | 2012 | 77 | 395 |

      Source: Reserve Bank of Fiji
      """,
      expects: """
        81000000 NZD | exports | Fiji > New Zealand | 2011
        395000000 NZD | imports | Fiji > New Zealand | 2012
        """
    ),
    Sample(
      "table with states in the rows",
      """
      Foreign aid received by Rwanda, 2009

      | Donor | Amount (million euros) | Projects |
      |---|---|---|
      | Belgium | 41 | 12 |
      | Sweden | 18 | 5 |
      """,
      expects: """
        41000000 EUR | aid | Belgium / Rwanda | 2009
        5 * | projects | Sweden / Rwanda | 2009
        """
    ),
    Sample(
      "comparison base is not the period",
      """
      In the first half of 2019, tourist arrivals from Israel in Georgia were 96,000, 21 % more than in \
      the same period of 2018.
      """,
      expects: """
        96000 * | arrivals | Israel / Georgia | 2019-H1
        21 percent | arrivals | Israel / Georgia | 2019-H1
        """
    ),
    Sample(
      "elapsed time between a stated base and a stated day",
      """
      On 9 April 1998 Togo reopened its embassy in Oslo, some six years after the 1992 recall of its \
      envoy.
      """,
      expects: """
        6 year | time elapsed | Togo / * | 1992/1998-04-09
        """
    ),
    Sample(
      "definition words",
      """
      By the end of 2017, cumulative approved investment from Malta in Latvia totalled €310 million.
      """,
      expects: """
        310000000 EUR | investment | Malta / Latvia | 2017 | def approved,cumulative
        """
    ),
    Sample(
      "in real terms",
      """
      Norway's aid to Mali grew by 6 % in real terms in 2010.
      """,
      expects: """
        6 percent | aid | Norway > Mali | 2010 | def in real terms
        """
    ),
  ]
}
