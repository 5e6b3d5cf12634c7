import type { HarmAdvice } from '../words.ts';

export const bullyingOutgoing: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Esto podría doler',
        body: 'Estas palabras pueden doler o dar miedo. ¿Quieres decirlo de otra manera?',
        why: 'Algunas de estas palabras pueden sonar crueles al leerlas.',
        tip: 'Puedes sentir rabia y ser amable a la vez. Di cómo te sientes, o descansa un ratito.',
      },
      {
        title: '¿Puede sonar cruel?',
        body: 'Quien lo lea podría sentir tristeza o miedo. Todavía puedes cambiarlo.',
        why: 'Una parte puede sonar brusca o poco amable.',
        tip: 'Puedes empezar con “Me siento”. O espera un poco y mira si aún quieres enviarlo.',
      },
    ],
    '13-and-over': [
      {
        title: 'Esto podría hacerle daño a alguien',
        body: 'Puede doler más de lo que quieres. ¿Lo miras otra vez?',
        why: 'En una pantalla no hay voz ni cara, así que las palabras duras suenan aún más duras.',
        tip: 'Cuenta qué pasó y cómo te sientes. O déjalo diez minutos antes de decidir.',
      },
      {
        title: '¿Podría sonar hiriente?',
        body: 'Puede leerse como un ataque, aunque solo te estés desahogando. Aún puedes cambiarlo.',
        why: 'Una parte suena dura. Nadie puede oír tu tono ni ver tu sonrisa.',
        tip: 'Puedes hablar de ti, por ejemplo: “Sentí que me dejaban fuera”. O guárdalo en tus notas y vuelve más tarde.',
      },
    ],
  },
  kinds: {
    exclusion: {
      'under-13': [
        {
          title: 'Que te dejen fuera duele',
          body: 'Con esto, alguien puede sentir que sobra. ¿Hay una forma más amable de decirlo?',
          why: 'Parece que le dice a alguien que no venga o no juegue.',
          tip: 'No hace falta una gran amistad para tratarse bien.',
        },
        {
          title: '¿Hay lugar para alguien más?',
          body: 'Quedarse fuera puede poner triste a alguien todo el día. ¿Puedes decirlo con más cariño?',
          why: 'Parece decir que alguien no puede venir o jugar.',
          tip: 'Puedes elegir con quién juegas. También puedes decir “hoy no” de buena manera.',
        },
      ],
      '13-and-over': [
        {
          title: 'Esto puede dejar a alguien fuera',
          body: 'Que te excluyan puede doler tanto como un insulto. ¿Es lo que quieres decir?',
          why: 'Parece que alguien se queda fuera de un grupo o de un plan.',
          tip: 'Si hay un motivo, puedes hablarlo a solas con esa persona y con calma.',
        },
        {
          title: 'Esto podría cerrarle la puerta a alguien',
          body: 'Un “aquí no te queremos” puede resonar mucho tiempo. ¿Se puede decir con más cuidado?',
          why: 'Parece decirle a alguien que no puede venir, participar o ser del grupo.',
          tip: 'Tú eliges con quién estás. Si necesitas espacio, puedes decirlo en privado y de buena manera.',
        },
      ],
    },
    'body-shaming': {
      'under-13': [
        {
          title: 'Esto habla del aspecto de alguien',
          body: 'Lo que se dice del aspecto puede doler mucho tiempo. ¿Quieres cambiarlo?',
          why: 'Parece algo feo sobre un cuerpo o una cara.',
          tip: 'Si alguien te molestó, habla de lo que hizo. No hables de su aspecto.',
        },
        {
          title: 'El aspecto es un tema delicado',
          body: 'Una frase así puede doler varios días, aunque sea en broma. Todavía puedes cambiarla.',
          why: 'Una parte parece burlarse de cómo se ve una persona.',
          tip: '¿Sientes rabia? Cuenta qué te pareció injusto. Deja su aspecto aparte.',
        },
      ],
      '13-and-over': [
        {
          title: 'Esto es sobre el aspecto de alguien',
          body: 'Los comentarios sobre un cuerpo se quedan grabados, aunque sean broma. ¿Quieres cambiarlo?',
          why: 'Suena a desprecio por el aspecto de alguien.',
          tip: 'Si algo te molesta, di qué hizo esa persona. Si es una broma, elige otra.',
        },
        {
          title: '¿Una burla sobre el aspecto?',
          body: 'Mucha gente se preocupa por su aspecto. Esto podría dar justo donde duele.',
          why: 'Una parte parece burlarse de la cara, el peso o el estilo de alguien.',
          tip: '¿Es broma? Busca algo que también le haga gracia a esa persona. ¿Te molestó algo? Habla de lo que pasó.',
        },
      ],
    },
    'encouraging-self-harm': {
      'under-13': [
        {
          title: 'Estas palabras pueden hacer mucho daño',
          body: 'Alguien que se siente mal puede creerse estas palabras. Por favor, no dejes que le lleguen.',
          why: 'Parece que le dice a alguien que se haga daño.',
          tip: 'Si sientes mucha rabia, aléjate un momento. Habla con una persona adulta de confianza.',
        },
        {
          title: 'Por favor, míralo otra vez',
          body: 'Si alguien está triste, una frase así puede doler muchísimo. Por favor, quítala.',
          why: 'Una parte puede empujar a alguien a hacerse daño.',
          tip: 'Sentir rabia está bien. Haz una pausa. Cuéntaselo a una persona adulta que te dé confianza.',
        },
      ],
      '13-and-over': [
        {
          title: 'Estas palabras pueden hacer mucho daño',
          body: 'Tras la pantalla no se ve cómo está alguien. Por favor, quita esta parte.',
          why: 'Parece que le dice a alguien que se haga daño. A veces se dice a la ligera, y duele igual.',
          tip: 'Si sientes mucha rabia, puedes decir eso mismo. Si te preocupa esa persona, pregúntale cómo está.',
        },
        {
          title: 'Por favor, mira esta parte otra vez',
          body: 'Alguien que tiene una mala noche podría tomárselo en serio. Por favor, no envíes esa parte.',
          why: 'Una parte suena a empujar a alguien a hacerse daño, aunque sea solo una forma de hablar.',
          tip: 'Está bien escribir “Me da mucha rabia lo que hiciste”. Y si ves mal a esa persona, pregúntale qué le pasa.',
        },
      ],
    },
    hate: {
      'under-13': [
        {
          title: 'Esto hace daño a mucha gente',
          body: 'Ataca a las personas por ser como son. Nadie elige eso. ¿Quieres cambiarlo?',
          why: 'Habla mal de la gente por cosas como su piel, su religión o su país.',
          tip: 'Si te dio rabia lo que hizo una persona, habla de eso, no del grupo.',
        },
        {
          title: 'Esto habla de un grupo entero',
          body: 'Si alguien de ese grupo lo lee, puede sentirse mal. ¿Puedes quitar esa parte?',
          why: 'Parece cruel con un grupo. Quizá por su piel, religión, país o forma de ser.',
          tip: '¿Alguien hizo algo que te dio rabia? Di qué fue. El resto del grupo no hizo nada.',
        },
      ],
      '13-and-over': [
        {
          title: 'Esto ataca a todo un grupo',
          body: 'Va contra lo que son las personas, no contra lo que alguien hizo. ¿Quieres escribirlo de otra forma?',
          why: 'Suena a ataque contra la gente por su origen, su religión, su cuerpo o su forma de amar.',
          tip: 'Si una persona te hizo daño, habla de lo que hizo esa persona.',
        },
        {
          title: 'Esto toca a más de una persona',
          body: 'Puede que aquí haya alguien de ese grupo y no lo notes. ¿Puedes decirlo de otra manera?',
          why: 'Parece una burla a la gente por su religión, su origen, su cuerpo o su forma de amar.',
          tip: '¿Alguien te da rabia? Habla de esa persona y de lo que hizo. El resto no tuvo nada que ver.',
        },
      ],
    },
    'pile-on': {
      'under-13': [
        {
          title: 'Mucha gente se está sumando',
          body: 'Si muchas personas son crueles a la vez, duele un montón. Puedes quedarte fuera.',
          why: 'Muchas palabras duras van hacia una sola persona.',
          tip: 'Puedes no decir nada, o enviarle a esa persona unas palabras amables.',
        },
        {
          title: 'Muchos mensajes contra una persona',
          body: 'Ahora mismo puede sentir mucha soledad. Está bien si no envías esto.',
          why: 'Muchas de las palabras feas de aquí van a la misma persona.',
          tip: 'Puedes quedarte en silencio. O preguntarle: ¿estás bien?',
        },
      ],
      '13-and-over': [
        {
          title: 'Esto se suma a muchos otros mensajes',
          body: 'Mucha gente va ahora contra una sola persona. No hace falta que te sumes.',
          why: 'Cada mensaje puede parecer pequeño. Todos juntos pueden pesar como el mundo entero.',
          tip: 'Quedarte fuera ayuda. También ayuda una frase amable para quien está en medio.',
        },
        {
          title: 'Esa persona ya recibe muchos ataques',
          body: 'Un mensaje más puede parecerte poca cosa y pesarle mucho. Puedes dejarlo pasar.',
          why: 'Muchas respuestas duras le están llegando ahora a la misma persona.',
          tip: 'Puedes no enviarlo, o preguntarle en privado cómo está. La gente recuerda a quien se preocupó.',
        },
      ],
    },
  },
};
