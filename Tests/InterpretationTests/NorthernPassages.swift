import Quantities

extension PassageTests {
  static let northern: [Sample] = [
    Sample(
      pair: "Norway and Poland",
      date: PartialDate(year: 2022, month: 9, day: 28),
      text: """
        The Baltic Pipe was opened on 27 September 2022 in Goleniów by Prime Minister Mateusz Morawiecki of Poland, \
        Prime Minister Mette Frederiksen of Denmark and Terje Aasland, Norwegian Minister of Petroleum and Energy. \
        Through the Europipe Gas Pipeline it carries gas from the North Sea to the Świnoujście Terminal. The Polish \
        Oil and Gas Company (PGNiG) has signed contracts with Equinor ASA; the company buys four billion cubic \
        metres a year. Morawiecki said that the Treaty on Northern Energy Security, which Oslo and Warsaw are to \
        ratify, was overdue. Ambassador Anders Eide wrote in the Bergen Times that the treaty needed the consent of \
        the Norwegian Parliament.
        """,
      names: """
        person: Mateusz Morawiecki
        person: Mateusz Morawiecki = Morawiecki
        person: Mette Frederiksen
        person: Terje Aasland
        project: Europipe Gas Pipeline
        place: North Sea
        facility: Świnoujście Terminal
        organisation: Polish Oil and Gas Company
        organisation: Polish Oil and Gas Company = PGNiG
        organisation: Polish Oil and Gas Company = company
        organisation: Equinor ASA
        instrument: Treaty on Northern Energy Security
        instrument: Treaty on Northern Energy Security = treaty
        person: Anders Eide
        organisation: Bergen Times
        organisation: Norwegian Parliament
        state: Denmark
        """
    ),
    Sample(
      pair: "Chile and Korea",
      date: PartialDate(year: 2023, month: 4, day: 20),
      text: """
        On 19 April 2023 Foreign Minister Alberto van Klaveren of Chile received Park Jin, South Korea's Minister of \
        Foreign Affairs, in Santiago. They reviewed the Chile-Korea Free Trade Agreement, which has been in force \
        since 2004, and a Protocol on Lithium Processing. The National Lithium Company of Chile and Hanbit Chemical \
        Co., Ltd. plan a factory in the Antofagasta Free Trade Zone. Dr. Soledad Rivas Fuentes of the Universidad de \
        Concepción warned that the factory would need the water of the Loa River. The Korea International \
        Cooperation Agency (KOICA) finances a study, and KOICA expects it by December. The minister flew on to Lima.
        """,
      names: """
        person: Alberto van Klaveren
        person: Park Jin
        state: South Korea
        instrument: Chile-Korea Free Trade Agreement
        instrument: Protocol on Lithium Processing
        organisation: National Lithium Company of Chile
        organisation: Hanbit Chemical Co., Ltd.
        project: Antofagasta Free Trade Zone
        person: Soledad Rivas Fuentes
        organisation: Universidad de Concepción
        place: Loa River
        organisation: Korea International Cooperation Agency
        organisation: Korea International Cooperation Agency = KOICA
        place: Santiago
        """
    ),
    Sample(
      pair: "Türkiye and Uzbekistan",
      date: PartialDate(year: 2022, month: 3, day: 31),
      text: """
        President Recep Tayyip Erdoğan paid a state visit to Uzbekistan on 29 and 30 March 2022. In Tashkent he and \
        President Shavkat Mirziyoyev signed the Joint Declaration on Comprehensive Strategic Partnership and raised \
        the trade target to $10 billion. A Preferential Trade Agreement lowers duties on textiles. Erdoğan also \
        visited Khiva, then the cultural capital of the Turkic world, and opened the Khorezm Technology Park. \
        Uzbekistan's Deputy Prime Minister Sardor Umurzakov and Mehmet Muş, Turkey's Minister of Trade, chair the \
        Joint Economic Commission. The Uzbek leader thanked the Turkish Cooperation and Coordination Agency (TİKA) \
        for the Tashkent Children's Hospital. Both countries belong to the Organization of Turkic States.
        """,
      names: """
        person: Recep Tayyip Erdoğan
        person: Recep Tayyip Erdoğan = he
        person: Recep Tayyip Erdoğan = Erdoğan
        person: Shavkat Mirziyoyev
        instrument: Joint Declaration on Comprehensive Strategic Partnership
        project: Khorezm Technology Park
        person: Sardor Umurzakov
        person: Mehmet Muş
        state: Türkiye = Turkey
        state: Uzbekistan = Uzbek
        organisation: Joint Economic Commission
        organisation: Turkish Cooperation and Coordination Agency = TİKA
        facility: Tashkent Children's Hospital
        organisation: Organization of Turkic States
        """
    ),
    Sample(
      pair: "Fiji and Japan",
      date: PartialDate(year: 2022, month: 5, day: 8),
      text: """
        Japanese Foreign Minister Yoshimasa Hayashi visited Fiji on 7 May 2022, where he met Prime Minister Frank \
        Bainimarama in Suva. The Japan International Cooperation Agency (JICA) will repair the Tamavua-i-Wai Bridge \
        and lend ¥10 billion for disasters such as Cyclone Winston. Fiji Airways and Nippon Skyways Ltd signed a \
        Memorandum of Understanding on Tourism; the airline hopes to fly to Narita again. Hayashi attended a seminar \
        at the University of the South Pacific. The Permanent Secretary for Foreign Affairs, Yogesh Karan, told the \
        Suva Herald that the Pacific Islands Forum had welcomed the loan. JICA and the Fiji Roads Authority begin \
        work on Viti Levu in July.
        """,
      names: """
        person: Yoshimasa Hayashi
        person: Yoshimasa Hayashi = he
        person: Yoshimasa Hayashi = Hayashi
        person: Frank Bainimarama
        organisation: Japan International Cooperation Agency = JICA
        organisation: Fiji Airways
        organisation: Nippon Skyways Ltd
        instrument: Memorandum of Understanding on Tourism
        organisation: University of the South Pacific
        person: Yogesh Karan
        organisation: Suva Herald
        organisation: Pacific Islands Forum
        organisation: Fiji Roads Authority
        state: Japan = Japanese
        place: Suva
        """
    ),
    Sample(
      pair: "Kazakhstan and the UAE",
      date: PartialDate(year: 2023, month: 1, day: 17),
      text: """
        President Kassym-Jomart Tokayev arrived in Abu Dhabi on 16 January 2023 for talks with Sheikh Mohamed bin \
        Zayed Al Nahyan, President of the United Arab Emirates. Sovereign funds of the two countries, Samruk-Kazyna \
        and the Abu Dhabi Investment Authority (ADIA), signed a Memorandum of Cooperation on Green Hydrogen. Masdar \
        plans the Zhambyl Wind Farm, for which ADIA may lend. Kazakhstan's Foreign Minister Mukhtar Tileuberdi and \
        Suhail Al Mazrouei, Emirati Minister of Energy, visited the Port of Aktau on the Caspian Sea. AD Ports Group \
        will run two tankers there. The group has promised a terminal by 2025. Astana expects $900 million from the \
        Strategic Investment Agreement between Kazakhstan and the United Arab Emirates.
        """,
      names: """
        person: Kassym-Jomart Tokayev
        person: Mohamed bin Zayed Al Nahyan
        organisation: Abu Dhabi Investment Authority
        organisation: Abu Dhabi Investment Authority = ADIA
        instrument: Memorandum of Cooperation on Green Hydrogen
        project: Zhambyl Wind Farm
        person: Mukhtar Tileuberdi
        person: Suhail Al Mazrouei
        state: United Arab Emirates = Emirati
        facility: Port of Aktau
        place: Caspian Sea
        organisation: AD Ports Group
        organisation: AD Ports Group = group
        instrument: Strategic Investment Agreement between Kazakhstan and the United Arab Emirates
        state: Kazakhstan = Astana
        """
    ),
  ]
}
