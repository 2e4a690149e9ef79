"""Surnames common among staff in England, of many origins, as a list of our own."""

_ALSO_SURNAMES = """
black bridge castle cross day green hill house north park south street summer ward west white winter young
"""
_SURNAMES = """
abdi abdullahi abubakar acheampong adebayo adeleke ademola adeyemi adjei afolabi agarwal ahmadi ahmed akhtar akinyemi akter amoah ansah appiah asante
ashworth atkinson awan azam babatunde bajwa balogun banda banerjee barua begum bhatt bhatti bibi biswas boateng boakye campbell chakraborty chaudhary
chaudhry chauhan chikwanda choudhury chowdhury clarke dhaliwal dhillon dlamini donnelly dosanjh dube edwards egwu ekwueme evans eze farooq fernandes
fernando fofanah gallagher gebremariam gill gordon grewal griffiths gupta haider hashimi hassan hossain hughes huq hussain ibrahim igwe iqbal islam ismail
iyer jalloh jankowski jenkins jimenez johnson jones joshi kamara kapoor kaur kavanagh khalid khan khatun kowalczyk kowalska kowalski kumar kumari lawal
lewandowski macdonald mahmood malik martinez mbeki mcdonald mehta menon mensah mirza mishra mistry moyo mukherjee mwangi nair ncube nguyen nkosi nowak
obi odukoya odunsi ofori ogunleye ojo okafor okeke okonkwo okoro oladipo olawale osei osman owusu oyelaran pandya parekh parmar patel pereira phillips
popescu prasad quaye qureshi rahman raja ramachandran ramirez rana rao rashid rathod reddy rehman roberts robinson rodrigues rodriguez sahota
sandhu santos sarkar sesay shah sharma shrestha siddiqui sidhu simmonds singh sithole smith solanki srivastava subramaniam sultana suleiman tahir tariq
thapa thompson tiwari uddin usman varma verma wanjiru warsame williams wilson wisniewski wojcik yadav yeboah yilmaz yusuf zaman zhang zulu
abara abebe acquah addo adebisi adegoke adekunle adeniyi adepoju adewale aguilar ahluwalia aidoo akande akpan alvarez amadi ameh amin anand anderson
andoh andrews ansari anwar appleby araujo armstrong arora asghar ashraf asif aslam atkins ayodele babu bailey bains bakare balakrishnan baptiste
barnett barrett bassi battacharya beckford begley bekele bennett bhardwaj bhatia bhogal bhuiyan bibby birdi boahen bondarenko botha bowen bradley
braithwaite brathwaite brennan brown bryant buckley burke byrne caesar cameron carroll chacko chandra chatterjee chen cheung chikezie chinwe chopra
chukwu chung collins connolly coulibaly coyle cunningham curtis dalal darko dasgupta davidson davies davis dawson deol desai devlin dhami diallo dias
diop dixon doherty doyle duffy dutta eke elliott ellis emeka enow esan eze-okoli fashola fatima ferreira finnegan fitzgerald foster fraser freeman
ganesan garcia gebre ghosh gibson giwa gomes gomez gonzalez gopal gyamfi habib haile hameed hamid haque harris harrison hasan heer henderson herbert
hernandez hewitt hinds holmes huang humphreys hurley hussein hutchinson ihejirika ilyas imran inyang isah iwu jabbar jackson jacobs jamal janjua
jarvis javed jayasinghe jeffers jennings johal johnston jovanovic juarez kaczmarek kakkar kaminski kandola kanu kariuki kazmi keane kelly kerr kibet
kiran koroma kovacs kovalenko krasniqi krishnamurthy krishnan kuti kwarteng lakhani laryea leung levy lewis liu llewellyn lopez lynch madden maguire
mahmud majid malhotra mannan martins mathew mathews matthews mavuso mccarthy mckenzie mclean mendes mendoza miah mitchell mohamed mohammed mohamud
mokoena moore moran morgan morris mugabe mukendi murphy murray musa mutasa mwale naidoo naidu naqvi narang nasir natarajan ndlovu ngo nicholson
nkemelu nkrumah novak nunez nwachukwu nwosu obeng oconnor odonnell ofosu ogunbanjo oguntoye okechukwu okoli okpara olaniyan olatunji oliveira oluwole
omar omondi onyango opoku orji osbourne osei-bonsu otieno owens ozturk panesar pang papadopoulos parker parveen patterson pawlak perera perez peters
petrov pham phiri pillai pinto popa popov powell prakash punjabi quinn rafiq raghavan raghunathan rajan ramos ratnayake ravindran raza reid reilly
richardson rivera robertson rodney rogers romero roy russell sadiq saeed safi saha saini salam saleh sanchez sangha sanusi saunders sethi shaikh shaw
sheikh shergill shetty shukla sikander silva smithson sodhi somerville stephens sullivan sutton szymanski taiwo takahashi tanaka tandon tang taylor
tembo tesfaye thakur thomas tomlinson tonkins toure tshabalala turner udeh ugwu umar vaidya vasquez virdee vohra walker wallace walsh wang warner
watson webb whitfield wilkinson williamson wojciechowski wong wright wu yamamoto yang yates yeo yildirim younis yousaf zafar zaidi zhao zheng zhou
zielinski
"""
ALSO_SURNAMES = frozenset(_ALSO_SURNAMES.split())
SURNAMES = frozenset(_SURNAMES.split())
