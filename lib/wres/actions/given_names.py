"""Given names common among staff in England, of many origins; names that are also everyday words, months or places are left out."""

_NAMES = """
aaron abdul abdullah abigail adam adebayo adeola adrian agnes ahmed aidan aisha akua alan alastair alexander alexandra ali alice
alison amanda amina amir amit amy ana andrea andrew angela anita anjali ann anna anne annette anthony anwar arjun arthur asha asif
audrey ayesha ayo barbara beatrice ben benjamin beth bethany bola brian bridget bryan callum cameron carl carol caroline catherine
cecilia charles chinedu chioma chris christine christopher chukwudi claire clare clive colette colin conor craig daisy daniel
danielle darren david dawn dean debbie deborah deepa deepak denise dennis derek diane dilip dominic donald donna dorothy douglas
duncan ebony edward eileen elaine eleanor elizabeth ellen emily emma eric esther eunice evelyn ewa farah fatima felicity femi fiona
folake frances francesca gail gareth garry gary gavin geoffrey george gerald geraldine giles gillian glenn gloria gordon graham greg
gurpreet gwen hannah harjit harpreet harriet harry hassan heather helen henry hilary howard hugh hussain hussein ian ibrahim imran
ines iqbal irene isaac isabel isabella jack jackie jacqueline jagdeep jake james jamie jan jane janet janice jasmin jasmine jason
jaswinder jayne jean jeffrey jennifer jenny jeremy jessica jill joan joanna joanne joao joe joel john jonathan joseph josephine
joshua joyce juan judith julia julian julie justin kamal karen karl katarzyna kate katherine kathleen kathryn katie kavita keith
kelly kemi kenneth kerry kevin khadija kieran kim kimberley kiran kofi krishna kwame lakshmi laura lauren laurence leanne lee leila
leon lesley leslie lewis liam linda lisa lorraine louise lucy luke lynn lynne magdalena mahmood malcolm malgorzata mandy manjit
manpreet margaret maria mariam marie marilyn martha martin mary mateusz matthew maureen meena megan mehmet melanie melissa michael
michelle miguel mohamed mohammad mohammed mohan moira monica muhammad mustafa nadeem nadia naomi nasreen natalie neil ngozi nicholas
nicola nigel nikhil nisha nkechi norma norman oliver olivia olu oluwaseun omar oscar owen pamela parminder patricia patrick paul
paula pauline pedro penelope peter philip philippa phillip piotr pooja prakash preeti priya qasim rachael rachel rahul raj rajesh
ravi raymond rebecca reena reginald rhys richard rita robert roberta robin roger ronald rosemary roshni roy ruby rupert russell ruth
ryan sabrina sadia saima salma samantha samina samir samuel sandeep sandra sangeeta sanjay sara sarah sean seema shabana shahid
shamim shanice sharon sheila shelley shirley simon simone siobhan sonia sophia sophie stacey stephanie stephen steven stuart sunil
sunita suresh susan suzanne sylvia tamara tanya tara tariq terence teresa theresa thomas timothy tina tracey tracy trevor tunde usha
usman valerie vanessa vera veronica vijay vikram vincent vivian wayne wendy william winston xavier yasmin yusuf yvette yvonne zahra
zainab zara zoe
"""

GIVEN_NAMES = frozenset(_NAMES.split())
