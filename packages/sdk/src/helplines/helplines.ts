// Written by packages/tooling/src/write-helplines.mjs; sources: docs/guide/helplines.md.
import type { Helpline } from '@nightlight/core';

/** No number here was re-checked with its service: a pre-release. */
export const HELPLINES: readonly Helpline[] = [
  {
    "country": "AE",
    "kind": "emergency",
    "name": "Emergency number 999",
    "dialled": "999",
    "hours": "24/7",
    "lastSeen": "2026-01",
    "rechecked": false
  },
  {
    "country": "AR",
    "kind": "emergency",
    "name": "Emergency number 911",
    "dialled": "911",
    "hours": "24/7",
    "lastSeen": "2022-08",
    "rechecked": false
  },
  {
    "country": "AT",
    "kind": "emergency",
    "name": "Emergency number 112",
    "dialled": "112",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "AU",
    "kind": "crisis-line",
    "name": "Lifeline",
    "dialled": "13 11 14",
    "hours": "24/7",
    "lastSeen": "2026-01",
    "rechecked": false
  },
  {
    "country": "AU",
    "kind": "emergency",
    "name": "Emergency number 000",
    "dialled": "000",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "BD",
    "kind": "child-helpline",
    "name": "Child Helpline 1098",
    "dialled": "1098",
    "hours": "24/7",
    "lastSeen": "2024-05",
    "rechecked": false
  },
  {
    "country": "BD",
    "kind": "emergency",
    "name": "Emergency number 999",
    "dialled": "999",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "BE",
    "kind": "child-helpline",
    "name": "103 Écoute-Enfants",
    "dialled": "103",
    "url": "https://www.103ecoute.be",
    "lastSeen": "2026-01",
    "rechecked": false
  },
  {
    "country": "BE",
    "kind": "emergency",
    "name": "Emergency number 112",
    "dialled": "112",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "BG",
    "kind": "emergency",
    "name": "Emergency number 112",
    "dialled": "112",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "BR",
    "kind": "child-helpline",
    "name": "Disque 100 (Disque Direitos Humanos)",
    "dialled": "100",
    "hours": "24/7",
    "lastSeen": "2026-02",
    "rechecked": false
  },
  {
    "country": "BR",
    "kind": "crisis-line",
    "name": "CVV",
    "dialled": "188",
    "url": "https://www.cvv.org.br",
    "hours": "24/7",
    "lastSeen": "2026-01",
    "rechecked": false
  },
  {
    "country": "BR",
    "kind": "emergency",
    "name": "Emergency number 190",
    "dialled": "190",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "CA",
    "kind": "child-helpline",
    "name": "Kids Help Phone",
    "dialled": "1-800-668-6868",
    "sms": "686868",
    "url": "https://kidshelpphone.ca",
    "hours": "24/7",
    "lastSeen": "2026-01",
    "rechecked": false
  },
  {
    "country": "CA",
    "kind": "crisis-line",
    "name": "9-8-8 Suicide Crisis Helpline",
    "dialled": "988",
    "sms": "988",
    "hours": "24/7",
    "lastSeen": "2026-01",
    "rechecked": false
  },
  {
    "country": "CA",
    "kind": "emergency",
    "name": "Emergency number 911",
    "dialled": "911",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "CH",
    "kind": "child-helpline",
    "name": "Pro Juventute 147",
    "dialled": "147",
    "sms": "147",
    "url": "https://www.147.ch",
    "hours": "24/7",
    "lastSeen": "2025-01",
    "rechecked": false
  },
  {
    "country": "CH",
    "kind": "crisis-line",
    "name": "Die Dargebotene Hand / La Main Tendue",
    "dialled": "143",
    "hours": "24/7",
    "lastSeen": "2025-01",
    "rechecked": false
  },
  {
    "country": "CH",
    "kind": "emergency",
    "name": "Emergency number 112",
    "dialled": "112",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "CL",
    "kind": "crisis-line",
    "name": "Línea *4141",
    "dialled": "*4141",
    "hours": "24/7",
    "lastSeen": "2026-01",
    "rechecked": false
  },
  {
    "country": "CL",
    "kind": "emergency",
    "name": "Emergency number 133",
    "dialled": "133",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "CO",
    "kind": "emergency",
    "name": "Emergency number 123",
    "dialled": "123",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "CY",
    "kind": "child-helpline",
    "name": "European Helpline for Children and Adolescents",
    "dialled": "116 111",
    "url": "https://uncrcpc.org.cy",
    "lastSeen": "2024-05",
    "rechecked": false
  },
  {
    "country": "CY",
    "kind": "child-helpline",
    "name": "Hope For Children helpline",
    "dialled": "1466",
    "url": "https://uncrcpc.org.cy",
    "hours": "24/7",
    "lastSeen": "2024-05",
    "rechecked": false
  },
  {
    "country": "CY",
    "kind": "emergency",
    "name": "Emergency number 112",
    "dialled": "112",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "CZ",
    "kind": "child-helpline",
    "name": "Linka bezpečí",
    "dialled": "116 111",
    "url": "https://www.linkabezpeci.cz",
    "hours": "24/7",
    "lastSeen": "2026-03",
    "rechecked": false
  },
  {
    "country": "CZ",
    "kind": "emergency",
    "name": "Emergency number 112",
    "dialled": "112",
    "hours": "24/7",
    "rechecked": false
  },
  {
    "country": "DE",
    "kind": "emergency",
    "name": "Emergency number 112",
    "dialled": "112",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "DK",
    "kind": "emergency",
    "name": "Emergency number 112",
    "dialled": "112",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "EE",
    "kind": "child-helpline",
    "name": "Lasteabi",
    "dialled": "116 111",
    "url": "https://www.lasteabi.ee",
    "hours": "24/7",
    "lastSeen": "2024-10",
    "rechecked": false
  },
  {
    "country": "EE",
    "kind": "emergency",
    "name": "Emergency number 112",
    "dialled": "112",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "EG",
    "kind": "child-helpline",
    "name": "Child helpline 16000 (NCCM)",
    "dialled": "16000",
    "url": "https://nccm.gov.eg",
    "hours": "24/7",
    "lastSeen": "2026-03",
    "rechecked": false
  },
  {
    "country": "EG",
    "kind": "emergency",
    "name": "Emergency number 122",
    "dialled": "122",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "ES",
    "kind": "child-helpline",
    "name": "Fundación ANAR",
    "dialled": "900 20 20 10",
    "url": "https://www.anar.org",
    "hours": "24/7",
    "lastSeen": "2026-01",
    "rechecked": false
  },
  {
    "country": "ES",
    "kind": "child-helpline",
    "name": "017 Tu Ayuda en Ciberseguridad (INCIBE)",
    "dialled": "017",
    "url": "https://www.incibe.es",
    "lastSeen": "2025-11",
    "rechecked": false
  },
  {
    "country": "ES",
    "kind": "crisis-line",
    "name": "024 Línea de atención a la conducta suicida",
    "dialled": "024",
    "hours": "24/7",
    "lastSeen": "2026-01",
    "rechecked": false
  },
  {
    "country": "ES",
    "kind": "emergency",
    "name": "Emergency number 112",
    "dialled": "112",
    "hours": "24/7",
    "rechecked": false
  },
  {
    "country": "FI",
    "kind": "child-helpline",
    "name": "MLL Lasten ja nuorten puhelin",
    "dialled": "116 111",
    "url": "https://www.nuortennetti.fi",
    "lastSeen": "2025-01",
    "rechecked": false
  },
  {
    "country": "FI",
    "kind": "emergency",
    "name": "Emergency number 112",
    "dialled": "112",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "FR",
    "kind": "child-helpline",
    "name": "119 Allô Enfance en Danger",
    "dialled": "119",
    "url": "https://www.allo119.gouv.fr",
    "hours": "24/7",
    "lastSeen": "2026-01",
    "rechecked": false
  },
  {
    "country": "FR",
    "kind": "child-helpline",
    "name": "3018",
    "dialled": "3018",
    "url": "https://e-enfance.org",
    "lastSeen": "2026-02",
    "rechecked": false
  },
  {
    "country": "FR",
    "kind": "crisis-line",
    "name": "3114 prévention du suicide",
    "dialled": "3114",
    "hours": "24/7",
    "lastSeen": "2026-01",
    "rechecked": false
  },
  {
    "country": "FR",
    "kind": "emergency",
    "name": "Emergency number 112",
    "dialled": "112",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "GB",
    "kind": "child-helpline",
    "name": "Childline",
    "dialled": "0800 1111",
    "url": "https://www.childline.org.uk",
    "hours": "24/7",
    "lastSeen": "2026-01",
    "rechecked": false
  },
  {
    "country": "GB",
    "kind": "crisis-line",
    "name": "Samaritans",
    "dialled": "116 123",
    "hours": "24/7",
    "lastSeen": "2026-01",
    "rechecked": false
  },
  {
    "country": "GB",
    "kind": "crisis-line",
    "name": "Shout",
    "sms": "85258",
    "hours": "24/7",
    "lastSeen": "2026-01",
    "rechecked": false
  },
  {
    "country": "GB",
    "kind": "crisis-line",
    "name": "HOPELINE247 (PAPYRUS)",
    "dialled": "0800 068 4141",
    "url": "https://www.papyrus-uk.org",
    "lastSeen": "2025-03",
    "rechecked": false
  },
  {
    "country": "GB",
    "kind": "emergency",
    "name": "Emergency number 999",
    "dialled": "999",
    "hours": "24/7",
    "lastSeen": "2026-01",
    "rechecked": false
  },
  {
    "country": "GR",
    "kind": "child-helpline",
    "name": "The Smile of the Child, SOS 1056",
    "dialled": "1056",
    "url": "https://www.hamogelo.gr",
    "hours": "24/7",
    "lastSeen": "2026-02",
    "rechecked": false
  },
  {
    "country": "GR",
    "kind": "emergency",
    "name": "Emergency number 112",
    "dialled": "112",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "HR",
    "kind": "child-helpline",
    "name": "Hrabri telefon za djecu",
    "dialled": "116 111",
    "url": "https://hrabritelefon.hr",
    "lastSeen": "2024-10",
    "rechecked": false
  },
  {
    "country": "HR",
    "kind": "emergency",
    "name": "Emergency number 112",
    "dialled": "112",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "HU",
    "kind": "emergency",
    "name": "Emergency number 112",
    "dialled": "112",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "ID",
    "kind": "child-helpline",
    "name": "SAPA 129",
    "dialled": "129",
    "hours": "24/7",
    "lastSeen": "2025-11",
    "rechecked": false
  },
  {
    "country": "ID",
    "kind": "emergency",
    "name": "Emergency number 110",
    "dialled": "110",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "IE",
    "kind": "emergency",
    "name": "Emergency number 112",
    "dialled": "112",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "IL",
    "kind": "emergency",
    "name": "Emergency number 100",
    "dialled": "100",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "IN",
    "kind": "child-helpline",
    "name": "Child Helpline 1098",
    "dialled": "1098",
    "hours": "24/7",
    "lastSeen": "2025-12",
    "rechecked": false
  },
  {
    "country": "IN",
    "kind": "crisis-line",
    "name": "Tele MANAS",
    "dialled": "14416",
    "hours": "24/7",
    "lastSeen": "2025-07",
    "rechecked": false
  },
  {
    "country": "IN",
    "kind": "emergency",
    "name": "Emergency number 112",
    "dialled": "112",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "IT",
    "kind": "child-helpline",
    "name": "Telefono Azzurro",
    "dialled": "1 96 96",
    "url": "https://azzurro.it",
    "hours": "24/7",
    "lastSeen": "2025-04",
    "rechecked": false
  },
  {
    "country": "IT",
    "kind": "child-helpline",
    "name": "114 Emergenza Infanzia",
    "dialled": "114",
    "hours": "24/7",
    "lastSeen": "2025-04",
    "rechecked": false
  },
  {
    "country": "IT",
    "kind": "emergency",
    "name": "Emergency number 112",
    "dialled": "112",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "JP",
    "kind": "child-helpline",
    "name": "Childline (チャイルドライン)",
    "dialled": "0120-99-7777",
    "url": "https://childline.or.jp",
    "lastSeen": "2024-10",
    "rechecked": false
  },
  {
    "country": "JP",
    "kind": "emergency",
    "name": "Emergency number 110",
    "dialled": "110",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "KE",
    "kind": "emergency",
    "name": "Emergency number 999",
    "dialled": "999",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "KR",
    "kind": "child-helpline",
    "name": "청소년상담 1388 (Youth counselling)",
    "dialled": "1388",
    "hours": "24/7",
    "lastSeen": "2024-01",
    "rechecked": false
  },
  {
    "country": "KR",
    "kind": "crisis-line",
    "name": "자살예방 상담전화 109",
    "dialled": "109",
    "hours": "24/7",
    "lastSeen": "2026-01",
    "rechecked": false
  },
  {
    "country": "KR",
    "kind": "emergency",
    "name": "Emergency number 112",
    "dialled": "112",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "LK",
    "kind": "child-helpline",
    "name": "1929 Childline (NCPA)",
    "dialled": "1929",
    "url": "https://childprotection.gov.lk",
    "hours": "24/7",
    "lastSeen": "2025-01",
    "rechecked": false
  },
  {
    "country": "LK",
    "kind": "crisis-line",
    "name": "1926 National Mental Health Helpline (NIMH)",
    "dialled": "1926",
    "hours": "24/7",
    "lastSeen": "2026-01",
    "rechecked": false
  },
  {
    "country": "LK",
    "kind": "emergency",
    "name": "Emergency number 119",
    "dialled": "119",
    "hours": "24/7",
    "lastSeen": "2022-01",
    "rechecked": false
  },
  {
    "country": "LT",
    "kind": "emergency",
    "name": "Emergency number 112",
    "dialled": "112",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "LU",
    "kind": "child-helpline",
    "name": "Kanner-Jugendtelefon (KJT)",
    "dialled": "116 111",
    "url": "https://www.kjt.lu",
    "lastSeen": "2024-03",
    "rechecked": false
  },
  {
    "country": "LU",
    "kind": "emergency",
    "name": "Emergency number 112",
    "dialled": "112",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "LV",
    "kind": "emergency",
    "name": "Emergency number 112",
    "dialled": "112",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "MT",
    "kind": "child-helpline",
    "name": "Supportline 179",
    "dialled": "179",
    "url": "https://fsws.gov.mt",
    "hours": "24/7",
    "lastSeen": "2026-03",
    "rechecked": false
  },
  {
    "country": "MT",
    "kind": "child-helpline",
    "name": "kellimni.com",
    "url": "https://kellimni.com",
    "hours": "24/7",
    "lastSeen": "2026-03",
    "rechecked": false
  },
  {
    "country": "MT",
    "kind": "emergency",
    "name": "Emergency number 112",
    "dialled": "112",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "MX",
    "kind": "crisis-line",
    "name": "Línea de la Vida",
    "dialled": "800 911 2000",
    "hours": "24/7",
    "lastSeen": "2026-01",
    "rechecked": false
  },
  {
    "country": "MX",
    "kind": "emergency",
    "name": "Emergency number 911",
    "dialled": "911",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "MY",
    "kind": "child-helpline",
    "name": "Talian Kasih",
    "dialled": "15999",
    "hours": "24/7",
    "lastSeen": "2025-01",
    "rechecked": false
  },
  {
    "country": "MY",
    "kind": "emergency",
    "name": "Emergency number 999",
    "dialled": "999",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "NG",
    "kind": "child-helpline",
    "name": "Cece Yara",
    "dialled": "0800 800 8001",
    "url": "https://www.ceceyara.org",
    "hours": "24/7",
    "lastSeen": "2024-01",
    "rechecked": false
  },
  {
    "country": "NG",
    "kind": "emergency",
    "name": "Emergency number 112",
    "dialled": "112",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "NL",
    "kind": "crisis-line",
    "name": "113 Zelfmoordpreventie",
    "dialled": "113",
    "hours": "24/7",
    "lastSeen": "2025-10",
    "rechecked": false
  },
  {
    "country": "NL",
    "kind": "emergency",
    "name": "Emergency number 112",
    "dialled": "112",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "NO",
    "kind": "emergency",
    "name": "Emergency number 112",
    "dialled": "112",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "NP",
    "kind": "emergency",
    "name": "Emergency number 100",
    "dialled": "100",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "NZ",
    "kind": "child-helpline",
    "name": "0800 What's Up",
    "dialled": "0800 942 8787",
    "url": "https://www.whatsup.co.nz",
    "lastSeen": "2025-01",
    "rechecked": false
  },
  {
    "country": "NZ",
    "kind": "emergency",
    "name": "Emergency number 111",
    "dialled": "111",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "PH",
    "kind": "child-helpline",
    "name": "Bantay Bata 163",
    "dialled": "163",
    "url": "https://www.abs-cbnfoundation.org",
    "lastSeen": "2025-02",
    "rechecked": false
  },
  {
    "country": "PH",
    "kind": "child-helpline",
    "name": "Makabata Helpline 1383",
    "dialled": "1383",
    "hours": "24/7",
    "lastSeen": "2024-11",
    "rechecked": false
  },
  {
    "country": "PH",
    "kind": "emergency",
    "name": "Emergency number 911",
    "dialled": "911",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "PK",
    "kind": "emergency",
    "name": "Emergency number 15",
    "dialled": "15",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "PL",
    "kind": "child-helpline",
    "name": "Telefon Zaufania dla Dzieci i Młodzieży",
    "dialled": "116 111",
    "url": "https://116111.pl",
    "hours": "24/7",
    "lastSeen": "2024-01",
    "rechecked": false
  },
  {
    "country": "PL",
    "kind": "child-helpline",
    "name": "Dziecięcy Telefon Zaufania Rzecznika Praw Dziecka",
    "dialled": "800 12 12 12",
    "url": "https://brpd.gov.pl",
    "hours": "24/7",
    "lastSeen": "2024-01",
    "rechecked": false
  },
  {
    "country": "PL",
    "kind": "emergency",
    "name": "Emergency number 112",
    "dialled": "112",
    "hours": "24/7",
    "rechecked": false
  },
  {
    "country": "PT",
    "kind": "child-helpline",
    "name": "SOS Criança",
    "dialled": "116 111",
    "url": "https://iacrianca.pt",
    "lastSeen": "2025-08",
    "rechecked": false
  },
  {
    "country": "PT",
    "kind": "emergency",
    "name": "Emergency number 112",
    "dialled": "112",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "RO",
    "kind": "emergency",
    "name": "Emergency number 112",
    "dialled": "112",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "SA",
    "kind": "emergency",
    "name": "Emergency number 911",
    "dialled": "911",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "SE",
    "kind": "emergency",
    "name": "Emergency number 112",
    "dialled": "112",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "SG",
    "kind": "emergency",
    "name": "Emergency number 999",
    "dialled": "999",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "SI",
    "kind": "child-helpline",
    "name": "TOM telefon",
    "dialled": "116 111",
    "url": "https://www.e-tom.si",
    "lastSeen": "2025-05",
    "rechecked": false
  },
  {
    "country": "SI",
    "kind": "emergency",
    "name": "Emergency number 112",
    "dialled": "112",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  },
  {
    "country": "SK",
    "kind": "child-helpline",
    "name": "Linka detskej istoty",
    "dialled": "116 111",
    "url": "https://ldi.sk",
    "hours": "24/7",
    "lastSeen": "2024-05",
    "rechecked": false
  },
  {
    "country": "SK",
    "kind": "emergency",
    "name": "Emergency number 112",
    "dialled": "112",
    "hours": "24/7",
    "rechecked": false
  },
  {
    "country": "TR",
    "kind": "emergency",
    "name": "Emergency number 112",
    "dialled": "112",
    "hours": "24/7",
    "lastSeen": "2021-11",
    "rechecked": false
  },
  {
    "country": "US",
    "kind": "crisis-line",
    "name": "988 Suicide & Crisis Lifeline",
    "dialled": "988",
    "sms": "988",
    "url": "https://988lifeline.org",
    "hours": "24/7",
    "lastSeen": "2026-01",
    "rechecked": false
  },
  {
    "country": "US",
    "kind": "crisis-line",
    "name": "Crisis Text Line",
    "sms": "741741",
    "hours": "24/7",
    "lastSeen": "2026-01",
    "rechecked": false
  },
  {
    "country": "US",
    "kind": "emergency",
    "name": "Emergency number 911",
    "dialled": "911",
    "hours": "24/7",
    "lastSeen": "2026-01",
    "rechecked": false
  },
  {
    "country": "ZA",
    "kind": "child-helpline",
    "name": "Childline South Africa",
    "dialled": "116",
    "url": "https://www.childlinesa.org.za",
    "hours": "24/7",
    "lastSeen": "2025-05",
    "rechecked": false
  },
  {
    "country": "ZA",
    "kind": "crisis-line",
    "name": "SADAG Suicide Crisis Helpline",
    "dialled": "0800 567 567",
    "sms": "31393",
    "url": "https://www.sadag.org",
    "hours": "24/7",
    "lastSeen": "2026-01",
    "rechecked": false
  },
  {
    "country": "ZA",
    "kind": "emergency",
    "name": "Emergency number 10111",
    "dialled": "10111",
    "hours": "24/7",
    "lastSeen": "2026-04",
    "rechecked": false
  }
];
