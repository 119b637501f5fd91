import Quantities

extension ClaimPassageTests {
  static let news: [Sample] = [
    Sample(
      "communiqué: carried year, both sides",
      """
      On 4 March 2019 the foreign ministers of Chile and Portugal met in Lisbon. Bilateral trade had come \
      to €412 million, they noted.
      """,
      expects: """
        412000000 EUR | bilateral trade | Chile / Portugal | 2019-03-04
        """
    ),
    Sample(
      "news: exports and imports coordinated",
      """
      In 2021 Uruguay's exports to Finland were worth $96 million and its imports from Finland $41 \
      million.
      """,
      expects: """
        96000000 USD | exports | Uruguay > Finland | 2021
        41000000 USD | imports | Uruguay > Finland | 2021
        """
    ),
    Sample(
      "news: respectively",
      """
      Exports and imports between Oman and Kenya stood at $75 million and $120 million respectively in \
      2018.
      """,
      expects: """
        75000000 USD | exports | Oman / Kenya | 2018
        120000000 USD | imports | Oman / Kenya | 2018
        """
    ),
    Sample(
      "news: up from",
      """
      Sweden's exports to Ghana reached $212 million in 2022, up from $187 million in 2021.
      """,
      expects: """
        212000000 USD | exports | Sweden > Ghana | 2022
        187000000 USD | exports | Sweden > Ghana | 2021
        """
    ),
    Sample(
      "book: since, open period",
      """
      Since 2004, Norway has given Malawi more than $640 million in development aid.
      """,
      expects: """
        640000000 USD | aid | Norway > Malawi | 2004..
        """
    ),
    Sample(
      "news with a date: last year",
      date: PartialDate(year: 2016, month: 5, day: 12),
      """
      Last year Brazil bought fertiliser worth $830 million from Morocco.
      """,
      expects: """
        830000000 USD | imports | Brazil > Morocco | 2015
        """
    ),
    Sample(
      "news without a date: estimated from the text's own dates",
      """
      Peru and Austria agreed in Vienna last week to open a chamber of commerce. A photograph shows the \
      hall in Vienna on June 3, 2017. Trade between the two countries grew to $310 million last year.
      """,
      expects: """
        310000000 USD | bilateral trade | Peru / Austria | 2016
        """
    ),
    Sample(
      "report: present state is that of the document",
      date: PartialDate(year: 2014, month: 9),
      """
      Poland and Vietnam trade little. Around 30,000 Vietnamese nationals live in Poland.
      """,
      expects: """
        30000 * | nationals | Vietnam / Poland | 2014-09
        """
    ),
    Sample(
      "book: length and its end give the span",
      """
      In 2012 Bolivia and Denmark celebrated 35 years of diplomatic relations.
      """,
      expects: """
        35 year | diplomatic relations | Bolivia / Denmark | 1977/2012
        """
    ),
    Sample(
      "book: past decade with a date",
      date: PartialDate(year: 2020),
      """
      Over the past ten years Japan has lent Laos $950 million.
      """,
      expects: """
        950000000 USD | loan | Japan > Laos | 2010/2020
        """
    ),
    Sample(
      "fiscal years",
      """
      In fiscal year 2015 the United States provided $61 million in assistance to Nepal, compared with \
      $48 million in fiscal year 2014.
      """,
      expects: """
        61000000 USD | aid | United States > Nepal | 2015
        48000000 USD | aid | United States > Nepal | 2014
        """
    ),
    Sample(
      "statute: each fiscal year",
      """
      There is authorized to be appropriated $20 million for assistance to Jordan for each of the fiscal \
      years 2006 through 2009. Up to $2 million of the amounts appropriated for each fiscal year may be \
      used for audits.
      """,
      expects: """
        20000000 USD | aid | * / Jordan | 2006/2009
        2000000 USD | * | * | 2006/2009
        """
    ),
    Sample(
      "heading gives the year",
      """
      # Trade in 2013

      Croatia sold goods worth €55 million to Tunisia. Tunisian exports to Croatia were €12 million.
      """,
      expects: """
        55000000 EUR | exports | Croatia > Tunisia | 2013
        12000000 EUR | exports | Tunisia > Croatia | 2013
        """
    ),
    Sample(
      "of which",
      """
      Italy gave Ethiopia €120 million in 2017, of which €45 million was humanitarian aid.
      """,
      expects: """
        120000000 EUR | aid | Italy > Ethiopia | 2017
        45000000 EUR | humanitarian | Italy > Ethiopia | 2017
        """
    ),
    Sample(
      "share of a total",
      """
      Spain accounted for 18 % of the total foreign direct investment of €2.4 billion in Romania in 2011.
      """,
      expects: """
        18 percent | investment | Spain / Romania | 2011
        2400000000 EUR | foreign direct investment | * / Romania | 2011
        """
    ),
    Sample(
      "according to: attribution",
      """
      According to the Colombian Ministry of Trade, Korea bought Colombian coffee for $88 million in 2020.
      """,
      expects: """
        88000000 USD | imports | Korea / Colombia | 2020 | by Colombian Ministry of Trade
        """
    ),
    Sample(
      "attribution behind",
      """
      Turkish firms have invested $1.1 billion in Kazakhstan, the Kazakh embassy said in 2019.
      """,
      expects: """
        1100000000 USD | investment | Türk / Kazakhstan | 2019 | by embassy
        """
    ),
    Sample(
      "speaker behind",
      """
      "We trade goods worth $9 billion," Minister Jan Holm of Denmark told reporters in Hanoi on 3 May \
      2022. Danish exports to Vietnam were $540 million in 2021, the minister added.
      """,
      expects: """
        540000000 USD | exports | Denmark > Vietnam | 2021
        """
    ),
    Sample(
      "product as scope, direction by a verb",
      """
      Ukraine shipped 320,000 tonnes of wheat to Egypt in 2016.
      """,
      expects: """
        320000 t | wheat | Ukraine > Egypt | 2016 | in wheat
        """
    ),
    Sample(
      "product before the measure",
      """
      Iceland's fish exports to Portugal brought €140 million in 2018.
      """,
      expects: """
        140000000 EUR | exports | Iceland > Portugal | 2018 | in fish
        """
    ),
    Sample(
      "debt",
      """
      At the end of 2019, Zambia owed Israel $27 million.
      """,
      expects: """
        27000000 USD | debt | Zambia / Israel | 2019
        """
    ),
    Sample(
      "debt relief",
      """
      In 2008 Russia wrote off $1.3 billion of Yemen's debt.
      """,
      expects: """
        1300000000 USD | debt relief | Russia > Yemen | 2008
        """
    ),
    Sample(
      "migration",
      """
      By 2015 some 120,000 Filipino workers were employed in Qatar.
      """,
      expects: """
        120000 worker | workers | Philippines / Qatar | 2015
        """
    ),
  ]
}
