import Quantities

extension PassageTests {
  static let southern: [Sample] = [
    Sample(
      pair: "Kenya and India",
      date: PartialDate(year: 2023, month: 12, day: 6),
      text: """
        Kenya's President William Ruto was received at Rashtrapati Bhavan in New Delhi on 5 December 2023, where he \
        held talks with Prime Minister Narendra Modi. The two sides signed a Memorandum of Understanding on Digital \
        Public Infrastructure, and the Export-Import Bank of India offered a credit line of US$250 million for farm \
        machinery. Cabinet Secretary for Agriculture Mithika Linturi said that the bank would pay the first part in \
        March. The Kenya Industrial Estates Corporation (KIEC) and Mahindra Tractors Ltd will build an assembly \
        plant in Athi River; the latter will hold a majority. Indian High Commissioner Namgya Khampa told the \
        Nairobi Gazette that KIEC had asked for the plant since 2019. Ruto later met students of the University of \
        Delhi.
        """,
      names: """
        person: William Ruto
        person: William Ruto = he
        person: William Ruto = Ruto
        person: Narendra Modi
        instrument: Memorandum of Understanding on Digital Public Infrastructure
        organisation: Export-Import Bank of India
        organisation: Export-Import Bank of India = bank
        person: Mithika Linturi
        organisation: Kenya Industrial Estates Corporation
        organisation: Kenya Industrial Estates Corporation = KIEC
        organisation: Mahindra Tractors Ltd
        organisation: Mahindra Tractors Ltd = latter
        person: Namgya Khampa
        organisation: Nairobi Gazette
        organisation: University of Delhi
        state: India = Indian
        state: Kenya
        place: New Delhi
        """
    ),
    Sample(
      pair: "Brazil and Angola",
      date: PartialDate(year: 2023, month: 8, day: 26),
      text: """
        President Luiz Inácio Lula da Silva arrived in Luanda on 25 August 2023 and was welcomed by President João \
        Lourenço. He addressed the National Assembly of Angola and promised that the Brazilian Development Bank \
        would again lend to builders of roads. Angola's Foreign Minister Téte António and Mauro Vieira, Brazilian \
        Minister of Foreign Affairs, signed the Agreement on Cooperation in Tropical Agriculture between Brazil and \
        Angola. The agreement covers the Cunene Valley Irrigation Project and the Capanda Dam. A grant of 12 million \
        reais goes to Agostinho Neto University. The university will train forty veterinarians with Embrapa Research \
        Institute. The Angolan President thanked his guest.
        """,
      names: """
        person: Luiz Inácio Lula da Silva
        person: João Lourenço
        person: João Lourenço = Angolan President
        organisation: National Assembly of Angola
        organisation: Brazilian Development Bank
        person: Téte António
        person: Mauro Vieira
        instrument: Agreement on Cooperation in Tropical Agriculture between Brazil and Angola
        instrument: Agreement on Cooperation in Tropical Agriculture between Brazil and Angola = agreement
        project: Cunene Valley Irrigation Project
        facility: Capanda Dam
        organisation: Agostinho Neto University
        organisation: Agostinho Neto University = university
        organisation: Embrapa Research Institute
        state: Brazil = Brazilian
        place: Luanda
        """
    ),
    Sample(
      pair: "Egypt and Ethiopia",
      date: PartialDate(year: 2015, month: 3, day: 24),
      text: """
        On 23 March 2015 the Agreement on Declaration of Principles on the Grand Ethiopian Renaissance Dam was \
        signed in Khartoum by President Abdel Fattah el-Sisi of Egypt, Prime Minister Hailemariam Desalegn of \
        Ethiopia and President Omar al-Bashir of Sudan. The dam stands on the Blue Nile in Benishangul-Gumuz Region. \
        Alaa Yassin, adviser to the Egyptian Minister of Water Resources, said that the agreement binds all three \
        countries. Ethiopian Electric Power Corporation (EEPCO) is to report on the filling; the corporation has \
        promised data to the Nile Basin Initiative. Hailemariam invited el-Sisi to address the House of Federation \
        in Addis Ababa.
        """,
      names: """
        instrument: Agreement on Declaration of Principles on the Grand Ethiopian Renaissance Dam
        instrument: Agreement on Declaration of Principles on the Grand Ethiopian Renaissance Dam = agreement
        person: Abdel Fattah el-Sisi
        person: Abdel Fattah el-Sisi = Sisi
        person: Hailemariam Desalegn
        person: Omar al-Bashir
        person: Alaa Yassin
        organisation: Ethiopian Electric Power Corporation
        organisation: Ethiopian Electric Power Corporation = EEPCO
        organisation: Ethiopian Electric Power Corporation = corporation
        organisation: Nile Basin Initiative
        organisation: House of Federation
        place: Benishangul-Gumuz Region
        place: Blue Nile
        state: Sudan
        """
    ),
    Sample(
      pair: "Peru and Canada",
      date: PartialDate(year: 2018, month: 4, day: 14),
      text: """
        At the Summit of the Americas in Lima, Prime Minister Justin Trudeau met President Martín Vizcarra on 13 \
        April 2018. Canada and Peru have had a Free Trade Agreement since 2009, and both ratified the Comprehensive \
        and Progressive Agreement for Trans-Pacific Partnership (CPTPP). Cayetana Aljovín, Peruvian Minister of \
        Foreign Affairs, said that the CPTPP would help asparagus growers in Ica Province. Maple Ridge Mining \
        Corporation wants to enlarge the Cerro Blanco Mine; the Ministry of Energy and Mines has doubts. "The \
        company must first speak with the villages," said Minister Francisco Ísmodes. Vizcarra, who had been \
        ambassador in Ottawa, thanked the Canadian Prime Minister for aid after the floods. The Bank of Nova Scotia \
        has branches in Arequipa.
        """,
      names: """
        person: Justin Trudeau
        person: Justin Trudeau = Canadian Prime Minister
        person: Martín Vizcarra
        person: Martín Vizcarra = Vizcarra
        instrument: Comprehensive and Progressive Agreement for Trans-Pacific Partnership = CPTPP
        person: Cayetana Aljovín
        place: Ica Province
        organisation: Maple Ridge Mining Corporation
        organisation: Maple Ridge Mining Corporation = company
        facility: Cerro Blanco Mine
        organisation: Ministry of Energy and Mines
        person: Francisco Ísmodes
        organisation: Bank of Nova Scotia
        state: Peru = Peruvian
        """
    ),
    Sample(
      pair: "Senegal and France",
      date: PartialDate(year: 2018, month: 2, day: 3),
      text: """
        President Emmanuel Macron and President Macky Sall opened a conference on schooling in Dakar on 2 February \
        2018. France doubled its share in the Global Partnership for Education, and the French Development Agency \
        (AFD) pledged €200 million. Macron then flew to Saint-Louis, where he promised help against the sea that \
        eats the Langue de Barbarie. Senegal's Minister of Energy, Mansour Kane, met Total S.A. about the Rufisque \
        Offshore Block. The Dakar Regional Express Railway, for which AFD lends, was a subject too. Ambassador \
        Christophe Bigot told the Teranga Daily that the Convention on Cultural Property would follow. The \
        Senegalese President said that he trusted his guest. Pupils of the Académie Blaise Diagne College sang.
        """,
      names: """
        person: Emmanuel Macron
        person: Emmanuel Macron = he
        person: Macky Sall
        person: Macky Sall = Senegalese President
        organisation: Global Partnership for Education
        organisation: French Development Agency
        organisation: French Development Agency = AFD
        person: Mansour Kane
        project: Dakar Regional Express Railway
        person: Christophe Bigot
        organisation: Teranga Daily
        instrument: Convention on Cultural Property
        organisation: Académie Blaise Diagne College
        place: Dakar
        """
    ),
  ]
}
