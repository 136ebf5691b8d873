/**
 * Words that are no Vietnamese syllables and yet stand in small letters and with marks in any
 * newspaper.
 */
export const borrowed: ReadonlySet<string> = new Set(
  `
  ôtô ôxy ôxi ôzôn axít axit rôbốt rôbôt vắcxin vácxin vaccin vitamin prôtêin protêin lipít glucôzơ amiăng amôniắc
  cácbon cácbonát cácbonic hyđrô hiđrô nitơ mêtan êtan prôpan butan mêtanol êtanol phốtpho phốtphát sunfát sunphát clorua
  natri kali canxi magiê kẽm uran urani plutôni radon
  tivi rađiô radiô vidêô viđêô karaôkê xêri sêri catalô catalốc ximăng bêtông xitéc côngtenơ côngxoóc măngsét
  đôla rúp frăng mác pêsô rupi euro
  sơmi complê cavát vét đăngten xoa kaki jean
  kilômét kilôgam kilôoát mêgaoát oát ampe vôn ôm cm mililít centimét xăngtimét đêxiben đềxiben héc hécta
  xôviết bônsêvích phátxít bôlêrô valse tănggô vanxơ ôpêra ôratô sônat xônát ăcmônica viôlông viôlôngxen ghita pianô acmônica
  pênanti gôn têniss bôling bidda bida phécmơtuya ghiđông pêđan ôđê
  xêmina xêminar lôgích lôgic lôgarít vectơ véctơ hypebôn parabôn elíp môđun môđen
  ápphích apphích áptômát áttômát ắcquy ácquy rơle tuốcbin tuabin môtơ môtô bulông êcu ốcvít bơm xăm
  cà-phê càphê caphê phômai phomát sôcôla sôcôlát bơ kẹo súp xúp bíttết bítết ốpla ốplếp xúcxích xalát salát
  đôping đôpinh măngđôlin ghisê kiốt kiôt ôkê xì-căng-đan ápxe ápxê
  krông đắk lắk kạn búk păh mnông xơđăng êđê giarai bana cơtu tàôi jrai
  hydrô hêli liti berili nêon nêông agon scandi titan vanađi crôm côban gali gecmani asen selen brôm kripton rubiđi stronti ziriconi môlípđen
  palađi cađimi inđi antimon telua iốt xenon xêsi bari lantan vonfram bítmut pôlôni rađon rađi thôri bôxít bôxit apatít apatit êtylen axêtylen
  pênixilin ampixilin inxulin insulin hoócmôn côlestêrôn côlextêrôn ađrênalin môphin moócphin côcain hêrôin cafêin nicôtin êstrôgen
  hêmôglôbin xêrum virút amíp amip xenlulô xenlulôzơ xơlulô pôlime pôlyme pôliexte nilông vinin stirôn
  rađa laze lade mêgahéc gigahéc kilôhéc kilôbai mêgabai micrô micrôphôn ampli cátxét điôt êlectrôn êlectron prôtôn prôton nơtron nơtrôn iôn
  pittông xilanh xilô rơmoóc canô garô cátbin côngtơ côngtắc côngtắctơ tuốcnơvít phôtô phôtôcóp phôtôcôpi têlếch têlêphôn
  mítting míttinh ácmônica ôratôriô banlê balê sôpranô xôpranô têno baritôn xôlô côngxéctô cátsê cátxê ôpêrét panô pôxte maratông êkíp
  lạpxưởng sálát ôliu phôma xirô sâmbanh vôtca uytxki cônhắc giămbông dămbông jămbông caramen
  xilíp coócxê gilê bludông xăngđan bêrê cáctông cactông búpbê compa êke
  palăng chưn giẹp kilô gigaoát galông inhsơ insơ phít rơngen béccơren niutơn pátxcan lôga lôgarit anpha bêta gama đenta ômêga côsin côtang mômen
  đ ngoéo ngoẻo huơ huýt xuỵt suỵt suýt ừm hừm ậm ờm ủa oái oẳng quạu khuýp xoẹt roẹt toẹt phoẹt ngoém choén ngoạm xoạp
  quắm quặm guốc gúc goòng xoong moóc coóc loong boong toong kính-coong soóc roóc voọc pooc
  `
    .trim()
    .split(/\s+/u),
)
