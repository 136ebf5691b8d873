/** Words that are no Vietnamese syllables and yet stand in small letters and with marks in any newspaper. */
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
  đ ngoéo ngoẻo huơ huýt xuỵt suỵt suýt ừm hừm ậm ờm ủa oái oẳng quạu khuýp xoẹt roẹt toẹt phoẹt ngoém choén ngoạm xoạp
  quắm quặm guốc gúc goòng xoong moóc coóc loong boong toong kính-coong soóc roóc voọc pooc
  `
    .trim()
    .split(/\s+/u),
)
