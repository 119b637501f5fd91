import Text

/// Words by which readers of stories find their way, one meaning each.
enum StoryWord: UInt8, Sendable {
  case same = 1
  /// "according"
  case according
  /// "reports", "puts", "counts": a source says something.
  case source
  /// "excluding", "revised", "target": makes another figure of it.
  case loose
  /// "section", "phase", "extended": a part or another state of a thing.
  case part
  /// "bridge", "railway": things that are long.
  case line
  /// "hospital", "dam": other things that are built or run.
  case works
  /// "treaty", "agreement"
  case treaty
  /// "delegation", "committee"
  case group
  case long, wide, high
  case costs
  /// "has", "covers"
  case has
  case member
  // Steps of the life of a thing.
  case signed, ratified, inForce, expired
  case groundBroken, completed, opened
  case born, died
  case founded, dissolved
  case arrived, left
  case began, ended
  case construction
  /// "planned", "expected", "scheduled"
  case planned
  case will
  /// "upcoming", "forthcoming"
  case upcoming
  /// "said", "announced": the words are those of that time.
  case said
  case printed
  /// "report", "brochure"
  case paper
  case scale
  /// "average", "mean", "median"
  case mean
  /// "score", "rating", "mark"
  case score
  /// "marks", "ranges", "from"
  case runs
  case aged
  /// "age", "sum": a mean of something else.
  case otherMean
  case meeting
  case time
  case annual
  /// "pandemic", "except", "twice": years without a meeting or with two.
  case irregular
  case asked
  /// "respondents", "interviewees"
  case respondent
  case sample
  case answered
  case these
  case anniversary
  case established
  case population
  /// "tourists", "visitors": may be more than those who live there.
  case guest
  case grossProduct
  case compared
  case forWord, against
  case ago

  static let table = WordTable<StoryWord>([
    ("same", .same), ("according", .according),
    (
      """
      gives give gave writes wrote puts put counts counted reports reported records recorded stated speaks speak spoke lists \
      listed shows showed names named notes noted mentions mentioned says cites cited quotes quoted tells told reckons sets
      """, .source
    ),
    (
      """
      without excluding exclude excludes excluded including include includes included alone provisional preliminary revised \
      adjusted target targets goal forecast projected projection projections estimate estimates estimated fiscal financial cumulative \
      cumulatively accumulated re-exports reexports transit leaves leave omits omitted definition defines defined \
      methodology method services also too besides retail wholesale corrected correction earlier later \
      then fob cif registered approved actual net gross first second half quarter plus initially originally since until \
      separately otherwise because partly monthly daily weekly per additional overall
      """, .loose
    ),
    (
      """
      section sections stretch phase phases stage stages span spans approach approaches access extension extended widened \
      expanded expansion enlarged lengthened rebuilt renovated remaining original originally initially \
      another each combined together half reduced shortened still formerly future proposed former branch \
      lane lanes part parts wing
      """, .part
    ),
    (
      """
      bridge tunnel road railway line highway expressway motorway canal pipeline causeway fence viaduct runway metro \
      tramway trail cable border corridor river
      """, .line
    ),
    (
      """
      hospital school stadium zone park airport port harbour harbor terminal dam plant tower mosque temple library museum \
      embassy consulate university mine consulate-general barracks warehouse shipyard field refinery factory station hotel ship vessel island lake reservoir quarry \
      institute clinic cathedral church palace square market campus academy observatory memorial monument mill estate
      """, .works
    ),
    (
      """
      treaty agreement accord convention protocol pact memorandum declaration charter communique contract loan programme \
      program
      """, .treaty
    ),
    ("delegation mission crew team committee commission council board group contingent expedition caravan", .group),
    ("long", .long), ("wide", .wide), ("high tall deep", .high), ("cost costs costing", .costs),
    ("has have had covers covering cover covered with spans occupies measures holds seats", .has),
    ("member members persons person strong man", .member),
    ("signed signature signing", .signed), ("ratified ratification", .ratified), ("force effect", .inForce),
    ("expired expires lapsed terminated", .expired), ("ground foundation groundbreaking", .groundBroken),
    ("completed finished completion", .completed), ("opened inaugurated opening inauguration", .opened),
    ("born", .born), ("died", .died), ("founded", .founded), ("dissolved disbanded abolished", .dissolved),
    ("arrived", .arrived), ("left departed", .left), ("began begun started", .began), ("ended concluded", .ended),
    ("construction building works work", .construction),
    ("expected scheduled due set slated foreseen intended projected planned plans plan", .planned),
    ("will shall", .will),
    ("upcoming forthcoming", .upcoming),
    ("said announced promised declared believed hoped wrote told pledged reported decided agreed", .said),
    ("printed published updated issued released compiled dated press status ©", .printed),
    (
      "report brochure booklet sheet leaflet bulletin handbook note guide page newsletter profile brief factsheet overview",
      .paper
    ),
    ("scale", .scale), ("average mean median averaged", .mean),
    ("score scored scores rating rated mark marks marked grade grades graded index value values", .score),
    ("runs ranges ranging ranged goes reaches", .runs),
    ("age aged", .aged),
    (
      """
      ages income items item sum total number hours persons people respondents household size duration time \
      deviation difference increase rise fall
      """, .otherMean
    ),
    ("meeting meetings session sessions round rounds summit summits forum conference congress consultation", .meeting),
    ("times", .time),
    ("annual annually yearly year", .annual),
    (
      """
      pandemic covid except twice biennial cancelled canceled postponed skipped interrupted resumed continued resumption \
      biannual irregular irregularly extraordinary special usually mostly pause gap suspended quarterly monthly
      """, .irregular
    ),
    ("surveyed polled interviewed questioned asked", .asked), ("respondents interviewees participants", .respondent),
    ("sample survey poll interviews", .sample),
    ("answered replied returned completed valid responded usable response responses dropped eligible", .answered),
    ("these those", .these), ("anniversary jubilee", .anniversary),
    ("established establishment", .established), ("population inhabitants residents", .population),
    ("tourists visitors guests arrivals passengers travellers pilgrims", .guest),
    ("gdp gnp", .grossProduct), ("dwarfs dwarf exceeds exceeded exceeding compared times", .compared),
    ("for", .forWord), ("against", .against), ("ago", .ago),
  ])
}
