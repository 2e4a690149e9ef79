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
_EPONYMS = (
    "Mary Seacole", "Edward Jenner", "Rosalind Franklin", "Elizabeth Garrett", "Garrett Anderson", "Nye Bevan", "Aneurin Bevan", "Florence Nightingale",
    "Stephen Lawrence", "George Floyd", "Nelson Mandela", "Martin Luther", "Luther King", "Rosa Parks", "Oliver McGowan",
)  # fmt: skip
_NOT_NAMES = """
Action Actions Active Acute Agenda All Allied Ambulance Annual Any Appendix April Area Asian Assistant Associate August Autumn Bank Black Board Bullying Business
Capital Care Career Careers Case Centre Chair Chief Christmas City Clinical College Commissioner Committee Communications Community Consultant Corporate Council
County Cultural Culture December Delivery Department Deputy Development Director Directors Disability Disciplinary Disparity District Diversity Division Each
East Education Employee Employer Employment Engagement England English Equal Equality Estates Ethnic Every Executive External February Finance First Forum
Framework Freedom Friday General Governance Governor Green Group Groups Guardian Harassment Head Health Heritage Higher History Hospital Hospitals Human
Impact Improvement Inclusion Inclusive Indicator Integrated Internal International Ireland Islamic January Joint Jubilee July June Justice Lead Leaders
Leadership Leads League Learning Lived Local London Lower Management Manager Managers March Matters May Mayor Medical Medicine Mental Mentoring Meeting Mersey
Midlands Midwife Midwifery Minority Model Monday Month Muslim National Network Networks New Non North Northern November Funding Now Nurse Nursing October Officer
Open Operations Organisational Our Pacesetters Pan Part Partner Partners Partnership Pathway Patient Pay People Performance Phase Plan Planning Policy
Practice Pride Primary Priority Privilege Professional Programme Progress Project Public Quality Quarter Race Racial Racism Ratio Reach Ready Recruitment Region
Regional Report Resource Resources Responsible Retention Review Rights River Safety Saturday Scheme School Scotland Secretary Senior September Service Services
Shared Sickness Social South Speak Spring Sponsor Staff Standard Stepping Steering Strategic Strategy Study Summer Sunday Support Survey System
Talent Team Teams Than That The Theatre Their This Thursday To Together Total Town Trade Training Transformation Trust Trusts Tuesday Union University Unit Up Vice
Violence Voice Wales Ward Wednesday Welfare Wellbeing West Western Westminster White Windrush Winter Women Work Workforce Working Workplace World Year York
St Saint Zealand Bridge House Hotel Street Road Lane Palace Castle Bay Borough Cross Park Gardens Green Hill Junction Valley Harbour Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Chancellor Lieutenant Ambulance
"""
EPONYMS = frozenset(name.casefold() for name in _EPONYMS)  # people of history whose names programmes and days bear
NOT_NAMES = frozenset(_NOT_NAMES.split())  # capitalised words that are no part of a person's name
_BOXES = """
admin communications comms contact diversity edi enquiries equality feedback ftsu guardian hello help hr inclusion info information
networks no noreply office people recruitment reply secretary speakup support team training trust workforce wres
"""
ROLE_BOXES = frozenset(_BOXES.split())  # of e-mail addresses of teams and posts
