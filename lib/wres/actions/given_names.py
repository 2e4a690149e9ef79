"""Given names common among staff in England, of many origins; names that are also everyday words, months or places are left out."""

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
yasmin yaw yemi yewande ying yohannes yolanda yuki yusuf yvette yvonne zahid zahir zahra zainab zara zeenat zhen zoe zofia zubair zuzanna
"""

GIVEN_NAMES = frozenset(_NAMES.split())
