"""Names common among staff in England, of many origins, as a list of our own: whoever bears another is asked about by other signs."""

_NAMES = """
aaliyah aaron abbas abbie abdul abdullah abena abigail abimbola abiodun abiola adaeze adam adama adebayo adeola aditi aditya adrian adunni
afolabi agata agatha agnes agnieszka ahmed aidan aileen aisha aisling akash akiko akosua akua alan alastair alejandro aleksandra alexander
alexandra ali alice alina alison aliyah alka alma alpa ama amadou amanda amara ameena amelia amina amir amira amit amrit amy ana anand
ananya anastasia andrea andrew andrzej angela angelina aniket anil anisa anita anjali anjum ankit ann anna annabel anne anneka annette
anthea anthony antonia antonio anu anuja anusha anwar apurva archana ardit aret arif arjun arnold arthur aruna arvind asad asha ashok
ashraf asif asma atif audrey averil ayesha ayo ayodele ayomide azadeh azhar azra babatunde bahar balbir baljit balwinder barbara bashir
beata beatrice ben benedict benjamin bernadette bernard beth bethany bhavesh bhavna bilal bimal bogdan bola brian bridget bryan bukola
bushra callum cameron camilla carl carla carlos carmel carol caroline catarina catherine cecilia chandra chanel chantelle charlene charles
chaudhry cheng chiara chidi chinedu chinwe chioma chloe chris christine christopher chukwudi chukwuemeka ciara claire clare clarice
clement clive colette colin conor cordelia craig cristina cyril dagmar daisy daksha dalia dalvinder damian damilola daniel daniela
danielle danuta dara darius darren david davinder dawn dean debbie deborah deepa deepak delia delroy denise dennis denzil derek desmond
devi dhruv diane dilip dilys dimitri dinesh dominic donald donna dora dorcas doreen dorota dorothy douglas duncan ebele ebony edith edward
efua eileen ekaterina elaine eleanor elena eleni elif elizabeta elizabeth ellen elliot elsie emeka emily emma emmanuel emre enid eric
erica erin esi esther ethel eugenia eunice eva evelyn ewa faisal farah farhan farhana farida farrah farzana fatema fatima fatou fatoumata
fausto fay felicity femi fernanda fiona fiyinfoluwa folake folasade frances francesca francesco franklin fraser freya fumiko funmi gabriel
gabriela gail gareth garrett garry gary gaurav gavin gemma geoffrey george georgina gerald geraldine giles gillian gita giulia glenn
gloria godfrey goran gordon graham grazyna greg gregory gulnaz gurdeep gurjit gurpreet gwen hafsa hailey hakim hamid hamza hana hanif
hannah harjit haroon harpreet harriet harry haseeb hassan hayley heather helen hema henry hilary hiroshi howard hugh humaira husna hussain
hussein ian ibrahim idris ifeanyi ifeoma ijeoma ikram ilona imelda imogen imran inderjit indira ines ingrid ioana iqbal irene irfan irina
isaac isabel isabella isha ishaan isla ismail ivan ivana iwona izabela jabeen jacek jack jackie jacqueline jagdeep jagjit jahanara jai
jake jamal jameela james jamie jamila jan jane janet janice jasmin jasmine jason jaspal jasvinder jaswinder jaya jayesh jayne jayshree
jean jeffrey jelena jemima jennifer jenny jeremy jermaine jerome jessica jignesh jill jitendra joan joanna joanne joao jocelyn joe joel
john jonathan jorge jose josef joseph josephine joshua joyce jozef juan jude judith julia julian julie juma justin kadiatu kalpana kamal
kamila kamran kareem karen karim karl karolina karthik kashif kasia katarzyna kate katherine kathleen kathryn katie katya kaveh kavita
kayode kehinde keiko keith kelly kemi kenji kenneth kerry kevin khadija khalid khalil khurram kieran kim kimberley kimiko kiran kirsten
kirsty kishan kofi kojo krishna krystyna kuldeep kumar kunal kwabena kwaku kwame laila lakshmi lalita lamin lara latifa latoya laura
lauren laurence laurie leah leanne lee leena leila leon leonie leopold leroy lesley leslie lewis liam liliana lina linda lionel lisa lola
lorna lorraine louise lucia lucy luis luke lydia lyndon lynn lynne madhu maeve magdalena mahesh mahmood mahmoud maisie makeda malachi
malcolm malgorzata malik mallika mamadou mandy manish manjit manoj manpreet marcel marcia marco marcus marek margaret margarita marguerite
maria mariam marie marilyn marina mario marius marlene marta martha martin marvin marwa mary maryam masood mateusz matilda matthew maureen
mavis maxine mayank mayowa meena meenakshi megan mehdi mehmet mehreen mei melanie melissa melvin memuna meryem michael michelle miguel
mihaela minal mira miriam misbah mitesh mohamed mohammad mohammed mohan mohinder moira mojisola monica monique mubarak muhammad muhammed
mukesh munira murali mustafa myra myrtle nabeel nabila nadeem nadia nadine nafisa nahid naima najma nalini nanda naomi narinder naseem
nasir nasreen nasser natalie natasha naveed navin nawaz nayan neelam neena neeraj neha neil nerys nevena ngozi niamh nicholas nicola
nicolas nicole nigel nikhil nikita nilesh nimisha nina nirmala nisha nkechi nnamdi nora noreen norma norman nosheen nuala nuno nusrat
obinna odette ogechi ola olamide olena olga oliver olivia olu olufemi olumide oluwaseun oluwatobi omar omolara onyeka opeyemi osama oscar
owen padma pamela paolo parminder parvati parveen patricia patrick paul paula pauline pavel pawel pedro penelope peter petra philip
philippa phillip phoebe pilar piotr pooja poonam prabhjot pradeep prakash pranav praveen preeti prisca pritesh priya priyanka purnima
qadir qamar qasim rabia rachael rachel radha rafael rafiq raheem rahul raj rajesh rajinder rakesh ramesh rana ranjit rashid rashida ravi
ravinder raymond rebecca reena reginald rehana rekha renata reshma rhiannon rhys ricardo richard rita ritu riya rizwan robert roberta
robin rodrigo roger rohan rohit roisin roland rolf romana ronald ronke roopa rosalind rosaline rosemarie rosemary roshni roujin roy roya
rubina ruby rukhsana rupa rupert rupinder russell ruth ryan sabah sabina sabrina sadia safia sahar saima saira sajid sakina saleem salma
samantha samina samir samira samuel sanaa sandeep sandra sangeeta sanjay santosh saqib sara sarah sarita sasha satish satnam saurabh sean
seema sefton selina serena sergio shabana shabnam shafiq shaheen shahid shahida shahzad shaista shakeel shamim shanice shanti sharifa
sharmila sharon shazia sheetal shehnaz sheila shelley shilpa shirin shirley shivani shola shreya shweta siddharth silvia simon simone
simran sinead siobhan sita sobia sohail solange soma sonal sonia sophia sophie stacey stefan stella stephanie stephen steven stuart
subhash sudha sufia sultana sumaira suman sunil sunita suresh surinder surjit susan sushma suzanne svetlana swati syed sylvester sylvia
tabitha tahir tahira taiwo takeshi talia tamara tamsin tanisha tanya tara taranjit tariq tasneem tatiana temitope tendai terence teresa
thabo thandiwe thea thelma theodora theresa thomas tiago timothy tina tinashe titilayo tobi tomasz tope tracey tracy trevor tunde tushar
uche uchenna uma umar umesh usha usman uzma valerie vandana vanessa vasile veena vera veronica vijay vikram viktor vimal vinay vincent
vinod vishal vivek vivian wafa waheed waleed waqar wayne wei wendy wiktor wilfred william winifred winston xavier xiao yasir yasmeen
yasmin yaw yemi yewande ying yohannes yolanda oskar zubeida sakari yuki yusuf yvette yvonne zahid zahir zahra zainab zara zeenat zhen zoe zofia zubair zuzanna
"""

_MORE_NAMES = """
abdallah abdi abdirahman abel abimbola abiola adaobi adewale adil afia agnes ahmad aidah akua alec alexis alfie alfred alicja alistair alma amal amaka
amarachi amelie aminata anastasija aneta aneesa angeliki angus anneliese annika anselm antonella anwen archie arianna arlene armando arturo asfand
ashley ashwin asim astrid aurelia aurora avril awais ayaan ayan ayanda ayodeji azeem babajide bartosz bashar behnaz beatriz belinda benita bernice
betty bibi bhupinder bob bobby bongani bosede brandon brenda brendan bronwyn bruce caitlin cathy catrin cerys chandni cherry chinyere chipo
christina christos chukwuma cindy claudia clifford cody connor courtney cynthia cyrus damola dan danny darren dave davina dawud debra demi denis derrick
deryn dewi diana diego dimitra dineo dionne dolores doris dorothea dragos dwayne eamonn edmund eduardo edwin efe efosa egle eilidh eilish eirini
ekow eliza ellie eloise elaine emilia emmanuella enrique ermal esme estelle ester eugene eyitayo ezekiel fadumo faith faizal faraz farzad fatimah fatma
feroza fidelis finlay florin francois frank fred freddie frederick gabriella gareth geeta georgia georgios gerard geraint gertrude giorgos giovanni
gosia grzegorz gulsen gurmeet gwyneth habib hadiza hal halima hamish hamzah harold harpal haruna harvinder hawa hazel heidi helga hemant henrietta henryk
hodan honor huda husain ibukun ikechukwu ilhan imani inaya ioan iona isabelle isatou isabela ishmael iyabo jaak jacinta jackson jacob jadwiga
jagoda jahid jaimini jamila jana janek janine jarek jaroslaw jaspreet javed javier jayanti jaz jeanette jeff jen jenna jerry jiten jo joana jodie
joey johan johanna jon jonas jorgen josie juliana julien julius jurgita justina justine justyna kaja kamlesh kamran karolis kate kath kathy katharine
katrina kaushik kay kaya kayleigh keeley keiran kelechi kelvin ken kenza kerri khadijah khaled khalida khushboo kirstie kirsty kit klaudia kodjo konrad
kris krystian kulwinder kwaku kwasi kyle kyriakos lamis lanre latisha lavinia layla leandro lech leigh leonard leszek lexi liban lilian linford liz
lloyd lois lokesh louis luca lucas lucinda lukasz lyn madeleine mahbub mahdi mahira maja malgosia malika manal mandeep mansoor maqsood marc mara
marcin margot mariana mariola marion marjorie marlon marsha marta marylin matt matteo matthias maurice mauro maya mehul melanie mercedes mia
michal mick mike mikolaj mildred millicent milosz mina minh mirela modupe mohamud mona morag morwenna moses mostafa muna munir musa mutasa
muzaffar myles nabil nadira naeem naila nana nancy naresh nasra nasrin natalia nathan nathaniel navjot nazia nazir neelum nell nia nick nicky nihal
nikki nikolaos nimco nita nkosi noah noel nomsa nomvula noor norbert nyasha oana odhran ofelia ogechukwu oisin oksana oladele olanrewaju olayinka oleg
oluwadamilola oluwafemi oluwakemi onyinye orla osman oyin pablo paddy paige pam panagiotis paramjit paresh parisa parmjit pat patience pauline paulette
pawan perry peggy phil pierre polly precious prem preethi prince przemek quentin rachid radoslaw rafal raghav ragini raihan rajan rajeev rajni
ramona ranjana rasheed raul raymond razia rebekah reece refilwe reggie reinis reuben rhoda rhona rich rick ricky riaz rita rob roderick rodney roxana
roxanne rory rosa rosanna roseanne ross rowena ruksana rumana ruqayyah ryszard saba saad sadie saeed safiya saif sakshi salim sally salman sam
samara sameer samson sana sanjeev sanjeeta sapna saskia sathish sayed scott sebastian selwyn senait seth shahin shakira shamsa shane shanelle shaun
shauna shayla sheikh shilpi shirleen shona shreeya shruti shubha sibusiso sidra silas simran sindhu sipho sladjana slawomir sofia solomon somaya
sophina stan stanislaw stavros stephan steve stewart sue sukhdev sukhjit sukhvinder sumaya sumit sushil susannah swaran sybil szymon tafadzwa
taiwo taj takudzwa talha tamar tamika tanvir tariku tasmin tatjana tawanda tayo ted temi temilola terri terry tess thabiso thandeka thandi theo thi
thierry thulani tim tobias toby todd tolu tom tommy toni tony toyin tristan tunji tyrone ugo ugochi ulrike umair uma urszula valentina vasilis
veronique vicki vicky vijaya vikas vikki vineet viola violeta vusi wajid wanda wanjiku wanjiru warsame wasim wendell werner wioletta wojciech wole
xenia yared yasin yetunde yiannis ylva yohan yosef youssef yvonne zachary zack zahida zaira zandile zaynab zbigniew zeynep zikra zita ziad zofia zohra
zsofia zubaida zuleikha zygmunt jose zoe lukasz muge chloe andre renee rene noemi ines jerome celine helene francoise soren jorg jurgen bjorn ake
ahmet fatih emine hatice huseyin mehmet murat ozlem sevgi sule yildiz aleksandr dmitri dmytro iryna mykola natalya olha oleksandr serhii tetiana volodymyr
abdulkadir abdulrahman adanna adnan ahsan aigul akinola aleena alem altaf amandeep amani amarjit ambreen aoife aparna aravind arben armin arooj arslan
asiya astou atinuke augustine awa ayanna ayse azizah babak baldev barinder basit bev bilqis bimpe birgit biruk blathin bolaji bozena bronagh caoimhe
carys cathal ceri chamali chandrika charmaine chenai chibuzo chidinma chika chinenye chinonso christelle ciaran colm concetta dagny dalal darshan
darshana daryl deepika denisha deshawn devika dhanya diarmuid dilnoza dinah dragan dragana drita edyta ehsan ekene elham elina emrah enrico ermias
esra evgeny ewelina fabian fadi farai fathima fikile filiz fionnuala firdaus fozia gabor galina gayathri gethin ghazala gideon gintare giorgia goncalo
gopal graca gulzar gurbax gwenllian habiba hadi haleema halina haneen hanna hansa hardeep harleen harminder hasan haseena heba hoda huma hyun hywel
ibtisam ieva ifan igor ilir imtiaz indra ioannis iola iqra ishrat islwyn iwan jagruti jaroslava jatinder jawad jeetendra jiaying jin jolanta jovan
junaid kadija kalsoom kamala kanwal karan karanjit karima kateryna kavya kazeem keeva kerstin keziah khadiza khadra khanh khurshid kiera kinga kiri
kirpal kiyoko kobina komal kripa krisztina kwadwo lan lanh lauryn laxmi leopoldine lerato lindiwe linh ljiljana llinos lubna luthando mabel maciej
madiha maeva mahnoor mairead malaika mandla maninder manisha marko marzena mateja matylda mbali meera meghan meiling melisa menna merve mihai milan
milena mirjana mirza moeen monisha moza mwajuma nadezhda nadim nafeesa najib namrata nandini nandita narges nasima natacha neelima negin nesta
nhlanhla niall nicolae nigar niharika nilufar nimra nkem nobuhle nombuso nomusa nonso nour nuria nwando odalys oghenekaro ogonna olayemi oluchi
oluwatoyin omobola onyekachi oumar ozge padraig paras parul pavithra petronella phumzile prabha pragna prathibha pratik preethy priscilla puja quang
radhika raffaella rahila rahma rajani rajeshwari ranjith rasha rashmi razan reem reza rhian rina ritika riyad rizwana roza ruchi rukmini rutendo
sabiha sadaf safa saffron sagal saheed sakura salimata salome samiya samreen samrina sanja sanna sarika saroj satinder selam selamawit seun shaban
shabir shafiqa shagufta shaheda shakila shamima shantelle shari sharmin shashi shazad sheena shehzad shereen shobha sian siew sinazo siri sizwe
sobhana soumya sowmya sribala srinivas stelian subhan sudhir sukhwinder sumathi sumeet sunitha supriya surabhi sushila svitlana swapna szilvia
tabassum tadeusz tahmina takumi tamanna tamzin tanaka tapiwa tarek tejal temur thao thokozani thuy tino toluwani trang trinh tugba tulsi ugonna varsha
vasudha venkat vibha vidya vimala viorica vipul weronika wilhelmina witold wojtek xiaoming xin xolani yan yana yasmine yasuko yinka yoko yuliya yuri
zaheer zaki zanele zehra zenab zhang zheng zodwa zoltan zsuzsanna zulfiqar
"""
_ALSO_WORDS = """
amber angel christian jan max april art autumn bill blessing brook carol charity chastity clay comfort crystal dale daisy dean drew earl ernest eve favour faith felicity
florence frank gene gift goodness grace grant guy happiness harmony hazel heath heather holly honesty hope iris ivory ivy jade jasmine jewel joy june king
lance lily love marina mark may melody mercy miles nelson olive patience pat pearl peace penny piers poppy precious preston prince promise queen ray
reed rich robin rose rowan ruby sage sandy shelley sky skye sterling summer sunday sue temperance trinity unity val victor victoria violet virtue warren will
willow wisdom
"""

GIVEN_NAMES = frozenset(f"{_NAMES} {_MORE_NAMES}".split())
ALSO_WORDS = frozenset(_ALSO_WORDS.split())  # names in a field of leads, words elsewhere
