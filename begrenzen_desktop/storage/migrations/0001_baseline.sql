CREATE TABLE dossier (
	id VARCHAR NOT NULL,
	kenmerk VARCHAR NOT NULL,
	behandelaar VARCHAR NOT NULL,
	status VARCHAR NOT NULL,
	sluitreden VARCHAR NOT NULL,
	leergebied VARCHAR NOT NULL,
	leerpunt VARCHAR NOT NULL,
	oefening BOOLEAN NOT NULL,
	aangemaakt_op BIGINT NOT NULL,
	gewijzigd_op BIGINT NOT NULL,
	PRIMARY KEY (id),
	UNIQUE (kenmerk)
)

CREATE TABLE gebeurtenis (
	nr INTEGER NOT NULL,
	soort VARCHAR NOT NULL,
	op BIGINT NOT NULL,
	dossier_id VARCHAR NOT NULL,
	object_id VARCHAR NOT NULL,
	PRIMARY KEY (nr)
)

CREATE INDEX ix_gebeurtenis_dossier_id ON gebeurtenis (dossier_id)

CREATE INDEX ix_gebeurtenis_gesloten ON gebeurtenis (dossier_id, op) WHERE soort = 'dossier-gesloten'

CREATE TABLE profiel (
	nr INTEGER NOT NULL,
	inhoud VARCHAR NOT NULL,
	PRIMARY KEY (nr)
)

CREATE TABLE ondertekenaar (
	id VARCHAR NOT NULL,
	naam VARCHAR NOT NULL,
	functie VARCHAR NOT NULL,
	mandaten VARCHAR NOT NULL,
	PRIMARY KEY (id)
)

CREATE TABLE instelling (
	sleutel VARCHAR NOT NULL,
	waarde VARCHAR NOT NULL,
	PRIMARY KEY (sleutel)
)

CREATE TABLE sjabloon (
	id VARCHAR NOT NULL,
	regeling_id VARCHAR NOT NULL,
	soort VARCHAR NOT NULL,
	nummer INTEGER NOT NULL,
	naam VARCHAR NOT NULL,
	sha256 VARCHAR NOT NULL,
	op BIGINT NOT NULL,
	ingetrokken_op BIGINT,
	inhoud BLOB NOT NULL,
	PRIMARY KEY (id)
)

CREATE INDEX ix_sjabloon_regeling_id ON sjabloon (regeling_id)

CREATE TABLE tekenmap (
	id VARCHAR NOT NULL,
	op BIGINT NOT NULL,
	ondertekenaar VARCHAR NOT NULL,
	gemaakt_door VARCHAR NOT NULL,
	inhoud_sha256 VARCHAR NOT NULL,
	PRIMARY KEY (id)
)

CREATE TABLE agendapunt (
	uid VARCHAR NOT NULL,
	dossier_id VARCHAR NOT NULL,
	soort VARCHAR NOT NULL,
	datum DATE NOT NULL,
	vervallen BOOLEAN NOT NULL,
	reeks INTEGER NOT NULL,
	vingerafdruk VARCHAR NOT NULL,
	gewijzigd_op BIGINT NOT NULL,
	PRIMARY KEY (uid)
)

CREATE INDEX ix_agendapunt_dossier_id ON agendapunt (dossier_id)

CREATE TABLE eigen_notitie (
	dag DATE NOT NULL,
	tekst VARCHAR NOT NULL,
	PRIMARY KEY (dag)
)

CREATE TABLE beoordeling (
	id VARCHAR NOT NULL,
	dossier_id VARCHAR NOT NULL,
	regeling_id VARCHAR NOT NULL,
	regeling_datum DATE NOT NULL,
	PRIMARY KEY (id),
	UNIQUE (dossier_id),
	FOREIGN KEY(dossier_id) REFERENCES dossier (id) ON DELETE CASCADE
)

CREATE TABLE overleg (
	id VARCHAR NOT NULL,
	dossier_id VARCHAR NOT NULL,
	volgorde INTEGER NOT NULL,
	wie VARCHAR NOT NULL,
	functie VARCHAR NOT NULL,
	op DATE NOT NULL,
	uitkomst VARCHAR NOT NULL,
	afwijkende_mening VARCHAR NOT NULL,
	PRIMARY KEY (id),
	FOREIGN KEY(dossier_id) REFERENCES dossier (id) ON DELETE CASCADE
)

CREATE INDEX ix_overleg_dossier_id ON overleg (dossier_id)

CREATE TABLE brief (
	id VARCHAR NOT NULL,
	dossier_id VARCHAR NOT NULL,
	soort VARCHAR NOT NULL,
	status VARCHAR NOT NULL,
	datum DATE,
	ondertekenaar_id VARCHAR NOT NULL,
	velden VARCHAR NOT NULL,
	gemaakt_op BIGINT NOT NULL,
	vervangt VARCHAR NOT NULL,
	betreft VARCHAR NOT NULL,
	vastgesteld_bestand_id VARCHAR,
	vastgesteld_sha256 VARCHAR,
	vastgesteld_op BIGINT,
	akkoord_sha256 VARCHAR,
	akkoord_op DATE,
	akkoord_hoe VARCHAR,
	ondertekend_bestand_id VARCHAR,
	ondertekend_sha256 VARCHAR,
	ondertekend_gemaakt_op BIGINT,
	ondertekend_door VARCHAR,
	ondertekend_functie VARCHAR,
	ondertekend_op DATE,
	ondertekend_wijze VARCHAR,
	ondertekend_scan_id VARCHAR,
	PRIMARY KEY (id),
	FOREIGN KEY(dossier_id) REFERENCES dossier (id) ON DELETE CASCADE
)

CREATE INDEX ix_brief_dossier_id ON brief (dossier_id)

CREATE INDEX ix_brief_status ON brief (status)

CREATE TABLE eerdere_brief (
	id VARCHAR NOT NULL,
	dossier_id VARCHAR NOT NULL,
	volgorde INTEGER NOT NULL,
	soort VARCHAR NOT NULL,
	datum DATE NOT NULL,
	toelichting VARCHAR NOT NULL,
	scan_bestand_id VARCHAR NOT NULL,
	PRIMARY KEY (id),
	FOREIGN KEY(dossier_id) REFERENCES dossier (id) ON DELETE CASCADE
)

CREATE INDEX ix_eerdere_brief_dossier_id ON eerdere_brief (dossier_id)

CREATE TABLE bestand (
	id VARCHAR NOT NULL,
	dossier_id VARCHAR NOT NULL,
	naam VARCHAR NOT NULL,
	sha256 VARCHAR NOT NULL,
	op BIGINT NOT NULL,
	inhoud BLOB NOT NULL,
	PRIMARY KEY (id),
	FOREIGN KEY(dossier_id) REFERENCES dossier (id) ON DELETE CASCADE
)

CREATE INDEX ix_bestand_dossier_id ON bestand (dossier_id)

CREATE TABLE betrokkene (
	dossier_id VARCHAR NOT NULL,
	soort VARCHAR NOT NULL,
	achternaam VARCHAR NOT NULL,
	voorletters VARCHAR NOT NULL,
	voorvoegsel VARCHAR NOT NULL,
	aanspreekvorm VARCHAR NOT NULL,
	heeft_tweede BOOLEAN NOT NULL,
	tweede_achternaam VARCHAR NOT NULL,
	tweede_voorletters VARCHAR NOT NULL,
	tweede_voorvoegsel VARCHAR NOT NULL,
	tweede_aanspreekvorm VARCHAR NOT NULL,
	straat VARCHAR NOT NULL,
	huisnummer VARCHAR NOT NULL,
	postcode VARCHAR NOT NULL,
	plaats VARCHAR NOT NULL,
	land VARCHAR NOT NULL,
	ter_attentie_van VARCHAR NOT NULL,
	e_mail VARCHAR NOT NULL,
	telefoon VARCHAR NOT NULL,
	aanpassing VARCHAR NOT NULL,
	PRIMARY KEY (dossier_id),
	FOREIGN KEY(dossier_id) REFERENCES dossier (id) ON DELETE CASCADE
)

CREATE TABLE contactmoment (
	id VARCHAR NOT NULL,
	dossier_id VARCHAR NOT NULL,
	volgorde INTEGER NOT NULL,
	op DATE NOT NULL,
	tijd TIME,
	kanaal VARCHAR NOT NULL,
	richting VARCHAR NOT NULL,
	minuten INTEGER NOT NULL,
	medewerker VARCHAR NOT NULL,
	tekst VARCHAR NOT NULL,
	citaat VARCHAR NOT NULL,
	nieuwe_informatie BOOLEAN NOT NULL,
	eigen_steek VARCHAR NOT NULL,
	strafrechtelijk BOOLEAN NOT NULL,
	onaanvaardbaar BOOLEAN NOT NULL,
	klacht_id VARCHAR NOT NULL,
	beoordeeld_als VARCHAR NOT NULL,
	buiten_afspraak BOOLEAN NOT NULL,
	PRIMARY KEY (id),
	FOREIGN KEY(dossier_id) REFERENCES dossier (id) ON DELETE CASCADE
)

CREATE INDEX ix_contactmoment_dossier_op ON contactmoment (dossier_id, op)

CREATE TABLE verzamelmoment (
	id VARCHAR NOT NULL,
	dossier_id VARCHAR NOT NULL,
	volgorde INTEGER NOT NULL,
	vanaf DATE NOT NULL,
	tot_en_met DATE NOT NULL,
	aantal INTEGER NOT NULL,
	kanaal VARCHAR NOT NULL,
	minuten INTEGER NOT NULL,
	tekst VARCHAR NOT NULL,
	herkomst VARCHAR NOT NULL,
	PRIMARY KEY (id),
	FOREIGN KEY(dossier_id) REFERENCES dossier (id) ON DELETE CASCADE
)

CREATE INDEX ix_verzamelmoment_dossier_id ON verzamelmoment (dossier_id)

CREATE TABLE gesprek (
	id VARCHAR NOT NULL,
	dossier_id VARCHAR NOT NULL,
	volgorde INTEGER NOT NULL,
	uitgenodigd_op DATE,
	mogelijk_op VARCHAR NOT NULL,
	plaats VARCHAR NOT NULL,
	namens_ons VARCHAR NOT NULL,
	mee VARCHAR NOT NULL,
	uitkomst VARCHAR NOT NULL,
	gehouden_op DATE,
	verslag VARCHAR NOT NULL,
	afspraken_burger VARCHAR NOT NULL,
	afspraken_organisatie VARCHAR NOT NULL,
	reactie_tot DATE,
	PRIMARY KEY (id),
	FOREIGN KEY(dossier_id) REFERENCES dossier (id) ON DELETE CASCADE
)

CREATE INDEX ix_gesprek_dossier_id ON gesprek (dossier_id)

CREATE TABLE klacht (
	id VARCHAR NOT NULL,
	dossier_id VARCHAR NOT NULL,
	volgorde INTEGER NOT NULL,
	omschrijving VARCHAR NOT NULL,
	ontvangen_op DATE,
	afgedaan_op DATE,
	oordeel VARCHAR,
	uitleg VARCHAR NOT NULL,
	behandelaar VARCHAR NOT NULL,
	beklaagde VARCHAR NOT NULL,
	op_afstand BOOLEAN,
	verklaringen_strijdig BOOLEAN,
	naar_ombudsman_verwezen BOOLEAN,
	ombudsman_uitkomst VARCHAR NOT NULL,
	brief_datum DATE,
	commissie BOOLEAN,
	verdaagd_op DATE,
	instemming_op DATE,
	uitgesteld_tot DATE,
	tijdens_stop VARCHAR,
	gedraging_op DATE,
	bevestigd_op DATE,
	uitstelreden VARCHAR NOT NULL,
	grond VARCHAR NOT NULL,
	grond_uitleg VARCHAR NOT NULL,
	ombudsman_sinds DATE,
	ombudsman_op DATE,
	ombudsman_oordeel VARCHAR,
	PRIMARY KEY (id),
	FOREIGN KEY(dossier_id) REFERENCES dossier (id) ON DELETE CASCADE
)

CREATE INDEX ix_klacht_dossier_id ON klacht (dossier_id)

CREATE TABLE verloopstap (
	id VARCHAR NOT NULL,
	dossier_id VARCHAR NOT NULL,
	volgorde INTEGER NOT NULL,
	soort VARCHAR NOT NULL,
	op DATE NOT NULL,
	maatregel VARCHAR NOT NULL,
	uitkomst VARCHAR,
	reden VARCHAR NOT NULL,
	door VARCHAR NOT NULL,
	functie VARCHAR NOT NULL,
	contact_ids VARCHAR NOT NULL,
	gevraagd_op DATE,
	opnieuw_op DATE,
	brief_id VARCHAR NOT NULL,
	PRIMARY KEY (id),
	FOREIGN KEY(dossier_id) REFERENCES dossier (id) ON DELETE CASCADE
)

CREATE INDEX ix_verloopstap_dossier_id ON verloopstap (dossier_id)

CREATE TABLE handtekening (
	ondertekenaar_id VARCHAR NOT NULL,
	inhoud BLOB NOT NULL,
	PRIMARY KEY (ondertekenaar_id),
	FOREIGN KEY(ondertekenaar_id) REFERENCES ondertekenaar (id) ON DELETE CASCADE
)

CREATE TABLE termijn (
	dossier_id VARCHAR NOT NULL,
	sleutel VARCHAR NOT NULL,
	soort VARCHAR NOT NULL,
	vanaf DATE NOT NULL,
	datum DATE NOT NULL,
	klaar BOOLEAN NOT NULL,
	dagen INTEGER NOT NULL,
	stil_sinds DATE,
	gedaan_op DATE,
	vervallen_op DATE,
	PRIMARY KEY (dossier_id, sleutel),
	FOREIGN KEY(dossier_id) REFERENCES dossier (id) ON DELETE CASCADE
)

CREATE TABLE termijnwijziging (
	nr INTEGER NOT NULL,
	dossier_id VARCHAR NOT NULL,
	sleutel VARCHAR NOT NULL,
	op BIGINT NOT NULL,
	van DATE NOT NULL,
	naar DATE NOT NULL,
	oorzaak VARCHAR NOT NULL,
	reden VARCHAR NOT NULL,
	PRIMARY KEY (nr),
	FOREIGN KEY(dossier_id) REFERENCES dossier (id) ON DELETE CASCADE
)

CREATE INDEX ix_termijnwijziging_dossier_id ON termijnwijziging (dossier_id)

CREATE TABLE wegzetting (
	dossier_id VARCHAR NOT NULL,
	sleutel VARCHAR NOT NULL,
	tot DATE NOT NULL,
	reden VARCHAR NOT NULL,
	stand VARCHAR NOT NULL,
	PRIMARY KEY (dossier_id, sleutel),
	FOREIGN KEY(dossier_id) REFERENCES dossier (id) ON DELETE CASCADE
)

CREATE TABLE nazorg (
	id VARCHAR NOT NULL,
	dossier_id VARCHAR,
	begonnen_op BIGINT NOT NULL,
	PRIMARY KEY (id),
	FOREIGN KEY(dossier_id) REFERENCES dossier (id) ON DELETE SET NULL
)

CREATE INDEX ix_nazorg_dossier_id ON nazorg (dossier_id)

CREATE TABLE antwoord (
	beoordeling_id VARCHAR NOT NULL,
	vraag_id VARCHAR NOT NULL,
	waarde VARCHAR NOT NULL,
	PRIMARY KEY (beoordeling_id, vraag_id),
	FOREIGN KEY(beoordeling_id) REFERENCES beoordeling (id) ON DELETE CASCADE
)

CREATE INDEX ix_antwoord_lijst ON antwoord (vraag_id, beoordeling_id, waarde) WHERE vraag_id IN ('onderwerp', 'conclusie')

CREATE TABLE antwoord_versie (
	beoordeling_id VARCHAR NOT NULL,
	vraag_id VARCHAR NOT NULL,
	spell VARCHAR NOT NULL,
	waarde VARCHAR NOT NULL,
	vanaf BIGINT NOT NULL,
	tot BIGINT NOT NULL,
	PRIMARY KEY (beoordeling_id, vraag_id, spell),
	FOREIGN KEY(beoordeling_id) REFERENCES beoordeling (id) ON DELETE CASCADE
)

CREATE TABLE normbevestiging (
	beoordeling_id VARCHAR NOT NULL,
	norm INTEGER NOT NULL,
	zin VARCHAR NOT NULL,
	bevestigd BOOLEAN NOT NULL,
	PRIMARY KEY (beoordeling_id, norm),
	FOREIGN KEY(beoordeling_id) REFERENCES beoordeling (id) ON DELETE CASCADE
)

CREATE TABLE afwijking (
	beoordeling_id VARCHAR NOT NULL,
	open_punt VARCHAR NOT NULL,
	volgorde INTEGER NOT NULL,
	reden VARCHAR NOT NULL,
	door VARCHAR NOT NULL,
	PRIMARY KEY (beoordeling_id, open_punt),
	FOREIGN KEY(beoordeling_id) REFERENCES beoordeling (id) ON DELETE CASCADE
)

CREATE TABLE beslissing (
	id VARCHAR NOT NULL,
	beoordeling_id VARCHAR NOT NULL,
	keuze VARCHAR NOT NULL,
	conclusie VARCHAR NOT NULL,
	besloten_door VARCHAR NOT NULL,
	functie VARCHAR NOT NULL,
	besloten_op DATE NOT NULL,
	vastgesteld_op BIGINT NOT NULL,
	afwijkingen VARCHAR NOT NULL,
	notitie_brief_id VARCHAR NOT NULL,
	PRIMARY KEY (id),
	UNIQUE (beoordeling_id),
	FOREIGN KEY(beoordeling_id) REFERENCES beoordeling (id) ON DELETE CASCADE
)

CREATE TABLE verzending (
	brief_id VARCHAR NOT NULL,
	nr INTEGER NOT NULL,
	wijze VARCHAR NOT NULL,
	op DATE NOT NULL,
	barcode VARCHAR NOT NULL,
	reden_zonder_barcode VARCHAR NOT NULL,
	gepost_door VARCHAR NOT NULL,
	bewijs_bestand_id VARCHAR NOT NULL,
	bekeken_op DATE,
	uitkomst VARCHAR NOT NULL,
	retour_op DATE,
	vervolg VARCHAR NOT NULL,
	PRIMARY KEY (brief_id, nr),
	FOREIGN KEY(brief_id) REFERENCES brief (id) ON DELETE CASCADE
)

CREATE TABLE doorgifte (
	id VARCHAR NOT NULL,
	brief_id VARCHAR NOT NULL,
	wie VARCHAR NOT NULL,
	op DATE NOT NULL,
	PRIMARY KEY (id),
	FOREIGN KEY(brief_id) REFERENCES brief (id) ON DELETE CASCADE
)

CREATE INDEX ix_doorgifte_brief_id ON doorgifte (brief_id)

CREATE TABLE briefsjabloon (
	brief_id VARCHAR NOT NULL,
	sjabloon_id VARCHAR,
	sha256 VARCHAR NOT NULL,
	PRIMARY KEY (brief_id),
	FOREIGN KEY(brief_id) REFERENCES brief (id) ON DELETE CASCADE,
	FOREIGN KEY(sjabloon_id) REFERENCES sjabloon (id)
)

CREATE INDEX ix_briefsjabloon_sjabloon_id ON briefsjabloon (sjabloon_id)

CREATE TABLE tekenmap_brief (
	tekenmap_id VARCHAR NOT NULL,
	brief_id VARCHAR NOT NULL,
	sha256 VARCHAR NOT NULL,
	PRIMARY KEY (tekenmap_id, brief_id),
	FOREIGN KEY(tekenmap_id) REFERENCES tekenmap (id) ON DELETE CASCADE,
	FOREIGN KEY(brief_id) REFERENCES brief (id) ON DELETE CASCADE
)

CREATE INDEX ix_tekenmap_brief_brief_id ON tekenmap_brief (brief_id)

CREATE TABLE archief (
	bron_sha256 VARCHAR NOT NULL,
	brief_id VARCHAR NOT NULL,
	bestand_id VARCHAR NOT NULL,
	sha256 VARCHAR NOT NULL,
	op BIGINT NOT NULL,
	PRIMARY KEY (bron_sha256, brief_id),
	FOREIGN KEY(brief_id) REFERENCES brief (id) ON DELETE CASCADE
)

CREATE INDEX ix_archief_brief_id ON archief (brief_id)

CREATE TABLE nazorgtaak (
	nazorg_id VARCHAR NOT NULL,
	stap_id VARCHAR NOT NULL,
	volgorde INTEGER NOT NULL,
	titel VARCHAR NOT NULL,
	uitleg VARCHAR NOT NULL,
	bron VARCHAR NOT NULL,
	met_kenmerk BOOLEAN NOT NULL,
	uiterlijk BIGINT NOT NULL,
	gedaan_op DATE,
	kenmerk VARCHAR NOT NULL,
	PRIMARY KEY (nazorg_id, stap_id),
	FOREIGN KEY(nazorg_id) REFERENCES nazorg (id) ON DELETE CASCADE
)
