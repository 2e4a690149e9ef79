"""Words that stand with capitals where names of people do, and are none: places, and words of bodies, posts and things."""

_PLACES = """
bath bedford birmingham blackpool bolton bradford brent bristol camden cambridge cornwall coventry croydon cumbria derby devon dorset
durham ealing essex gateshead gloucestershire greater hackney halton hampshire haringey harrow hertfordshire hey hounslow hull humber
islington kent lambeth lancashire leeds leicester lewisham lincolnshire liverpool luton manchester medway merton norfolk northumbria
nottingham oxford plymouth rochdale salford sandwell sheffield shropshire somerset southampton southwark stockport suffolk sunderland
surrey sussex sutton swindon tees teesside torbay tyne wakefield walsall wandsworth warrington warwickshire wessex wigan wiltshire wirral
wolverhampton worcestershire yorkshire
"""
PLACES = frozenset(_PLACES.split())
_WORDS = """
an app army badge band before box boxes cafe charter control exit factor form lay level member menopause plus principle rainbow room royal
scope solicitor solicitors two virtual difference more no one rounds step steps tick tool toolkit vision administration ally allies
analytics and apprentice better business chaplain chaplaincy charity chairs childcare children civility clinic cohort compliance comms
consultancy courage culture data design desk digital dental director diversity employers executive faculty families family feedback for
grant governors hr hub human informatics inspire insight inspiring junior learners legal library line living local maternity media
midwives nurses of office offices or organisation partner payroll people pharmacy planners police press privacy procurement quality
recruiter recruiters respect research resident safe safeguarding school schools security skills speakers staffing strategy students
surgery talented teachers the therapies thinking trustees users volunteer volunteers warehouse web well winning with worker workers young
youth
"""
WORDS = frozenset(_WORDS.split())
