import type { HarmAdvice } from '../words.ts';

export const bullyingIncoming: HarmAdvice = {
  any: {
    'under-13': [
      {
        title: 'Esto puede doler al leerlo',
        body: 'No tienes que leerlo ahora. Si es cruel, no es tu culpa.',
        why: 'Algunas palabras pueden sonar crueles.',
        tip: 'No tienes que responder. Puedes mostrárselo a una persona adulta de confianza.',
      },
      {
        title: 'Esto podría sonar cruel',
        body: 'Puedes dejarlo cerrado por ahora. Si alguien te trata mal, eso lo hace esa persona, no tú.',
        why: 'Hay partes que pueden sonar groseras o poco amables.',
        tip: 'Puedes no decir nada. ¿Te pone triste? Deja que lo vea una persona adulta que te dé confianza.',
      },
    ],
    '13-and-over': [
      {
        title: 'Esto puede hacer daño',
        body: 'Tú eliges si lo lees y cuándo. Diga lo que diga, no te define.',
        why: 'Algunas de estas palabras se usan mucho para humillar.',
        tip: 'No le debes una respuesta a nadie. Puedes silenciar o bloquear, y hablar con alguien que esté de tu lado.',
      },
      {
        title: 'Quizá prefieras saltarte este mensaje',
        body: 'Abrirlo o no depende de ti. La forma de escribir de alguien dice más de esa persona que de ti.',
        why: 'Tiene palabras que suelen aparecer en los insultos.',
        tip: 'No decir nada está bien. Puedes bloquear o silenciar a quien escribe, y contárselo a alguien que te trate bien.',
      },
    ],
  },
  kinds: {
    threat: {
      'under-13': [
        {
          title: 'Esto puede dar miedo',
          body: 'Tómate tu tiempo. No tienes que enfrentarte a esto a solas.',
          why: 'Parece que alguien dice que va a hacer algo malo.',
          tip: 'Cuéntaselo hoy a una persona adulta de confianza. Si estás en peligro ahora, llama a emergencias.',
        },
        {
          title: 'Esto podría asustar',
          body: 'Está bien tener miedo. Puedes respirar despacio y pedir ayuda con esto.',
          why: 'Parece un aviso de que puede pasar algo malo.',
          tip: 'Habla hoy con una persona adulta que te dé confianza. Si puede pasar ahora mismo, llama a emergencias.',
        },
      ],
      '13-and-over': [
        {
          title: 'Esto puede ser una amenaza',
          body: 'No tienes que llevarlo a solas, y tampoco tienes que responder.',
          why: 'Parece que alguien dice que va a hacerte daño, a ti o a alguien cercano.',
          tip: 'Cuéntaselo pronto a alguien de confianza. Si crees que de verdad puede pasar, llama al número de emergencias.',
        },
        {
          title: 'Quizá esto busca asustarte',
          body: 'Es normal que te afecten palabras así. Puedes hablarlo con alguien, y no debes ninguna respuesta.',
          why: 'Una parte suena a advertencia de que van a hacerte daño a ti o a alguien cercano.',
          tip: 'Deja que hoy lo lea alguien en quien confíes. Si parece serio, llama enseguida al número de emergencias.',
        },
      ],
    },
    exclusion: {
      'under-13': [
        {
          title: 'Esto puede sonar poco amable',
          body: 'Que te dejen fuera duele. No quiere decir que haya algo malo en ti.',
          why: 'Parece que le dicen a alguien que no venga.',
          tip: 'Pasa tiempo con gente que te trata bien. Cuéntale a alguien cómo te sientes.',
        },
        {
          title: 'Puede que alguien se quede fuera',
          body: 'Es normal que te dé tristeza. Jugar contigo vale la pena.',
          why: 'Parece decir que alguien no puede venir o participar.',
          tip: '¿Quién te hace sonreír? Proponle jugar o chatear. Y si sientes tristeza, cuéntaselo a una persona adulta.',
        },
      ],
      '13-and-over': [
        {
          title: 'Puede parecer que te dejan fuera',
          body: 'Eso duele, y dice muy poco de lo que vales.',
          why: 'Parece que alguien se queda fuera de un grupo o de un plan.',
          tip: 'Apóyate en la gente que quiere estar contigo. Si sigue pasando, cuéntaselo a alguien de confianza.',
        },
        {
          title: 'Puede que quieran dejar a alguien fuera',
          body: 'Es normal que duela. Lo que decida un grupo no cambia cuánto importas.',
          why: 'Parece decirle a alguien que no puede venir o que no es del grupo.',
          tip: 'Haz algo con gente que se alegra cuando llegas. Si pasa mucho, háblalo con alguien en quien confíes.',
        },
      ],
    },
    'body-shaming': {
      'under-13': [
        {
          title: 'Quizá habla del aspecto de alguien',
          body: 'Tu cuerpo está bien como es. Hablar mal de él no está bien.',
          why: 'Parece algo feo sobre cómo se ve alguien.',
          tip: 'No tienes que responder. Habla con alguien que te quiere tal como eres.',
        },
        {
          title: 'Esto podría burlarse del aspecto',
          body: 'Si te duele, es normal. Hay caras y cuerpos de muchas formas.',
          why: 'Una parte puede decir algo feo de una cara o un cuerpo.',
          tip: 'Puedes dejarlo sin respuesta. Busca a una persona que te haga sentir bien.',
        },
      ],
      '13-and-over': [
        {
          title: 'Puede ser un comentario sobre el aspecto',
          body: 'Nadie tiene derecho a ponerle nota a tu cuerpo. Puedes dejar esto sin leer.',
          why: 'Suena a desprecio por el aspecto de alguien.',
          tip: 'No hace falta responder. Silencia, bloquea o cuéntaselo a alguien que te hace bien.',
        },
        {
          title: 'Podría ser una burla sobre el aspecto',
          body: 'Si te afecta, es humano. Al final son solo las palabras de una persona.',
          why: 'Una parte parece reírse de una cara, un peso o un estilo.',
          tip: 'Puedes ignorarlo, o bloquear o silenciar a quien escribe. Después, busca a la gente que te hace sentir bien.',
        },
      ],
    },
    'encouraging-self-harm': {
      'under-13': [
        {
          title: 'No está bien que te digan esto',
          body: 'Nadie debería decirte algo así. Eres importante y puedes pedir ayuda con esto.',
          why: 'Parece que alguien te dice que te hagas daño.',
          tip: 'Por favor, muéstraselo ahora mismo a una persona adulta de confianza. También puedes llamar a una línea de ayuda.',
        },
        {
          title: 'Estas palabras no están bien',
          body: 'No te mereces esto. Es bueno que estés aquí, y puedes hablarlo.',
          why: 'Una parte parece empujarte a hacerte daño.',
          tip: 'Busca a una persona adulta que te dé confianza, ahora mismo si puedes. También hay líneas de ayuda para gente de tu edad.',
        },
      ],
      '13-and-over': [
        {
          title: 'Nadie debería decirte esto',
          body: 'Importas, diga lo que diga este mensaje. No tienes que leerlo ni llevarlo a solas.',
          why: 'Parece que alguien te dice que te hagas daño.',
          tip: 'Habla hoy con alguien de confianza o con una línea de ayuda. Puedes bloquear a quien lo envió.',
        },
        {
          title: 'Mereces algo mejor que esto',
          body: 'Palabras así nunca están bien. Puedes dejarlas sin leer y apoyarte en alguien.',
          why: 'Una parte suena a que te empujan a hacerte daño.',
          tip: 'Busca hoy a alguien en quien confíes o una línea de ayuda. También está bien bloquear a quien escribe.',
        },
      ],
    },
    hate: {
      'under-13': [
        {
          title: 'Esto puede atacar a la gente por ser como es',
          body: 'Tú estás bien como eres. No tienes que leer esto.',
          why: 'Habla mal de la gente por cosas como su piel, su religión o su país.',
          tip: 'Puedes bloquear a quien lo envió. Cuéntaselo a una persona adulta de confianza, para no llevarlo a solas.',
        },
        {
          title: 'Esto podría burlarse de un grupo',
          body: 'Aquí hay lugar para ti, tal como eres. Puedes saltarte este mensaje.',
          why: 'Parece reírse de la gente por su religión, piel u origen.',
          tip: 'Bloquea a quien escribe, si quieres. Puedes hablarlo con una persona adulta que te dé confianza.',
        },
      ],
      '13-and-over': [
        {
          title: 'Esto puede atacar a la gente por lo que es',
          body: 'No hay nada malo en ser como eres. Puedes dejar esto sin leer.',
          why: 'Suena a ataque contra la gente por su origen, su religión, su cuerpo o su forma de amar.',
          tip: 'Puedes bloquear y reportar en esta app. Habla con gente que te apoya.',
        },
        {
          title: 'Podría ser una burla a todo un grupo',
          body: 'Aquí tienes todo el derecho a ser como eres. Nadie puede obligarte a seguir leyendo.',
          why: 'Parece reírse de la gente por su origen, sus creencias, su cuerpo o su forma de amar.',
          tip: 'Puedes reportar o bloquear a quien lo envió. Háblalo con alguien que entienda lo que se siente.',
        },
      ],
    },
    'pile-on': {
      'under-13': [
        {
          title: 'Son muchos mensajes a la vez',
          body: 'Tantos mensajes así pueden pesar un montón. Puedes dejarlos un rato.',
          why: 'Llegaron muchas palabras duras en poco tiempo.',
          tip: 'Cierra el chat por ahora. Busca a alguien que te trate bien.',
        },
        {
          title: '¡Cuántos mensajes!',
          body: 'Esto sería difícil para cualquiera. Puedes parar ya y descansar.',
          why: 'Aquí llegaron muchas palabras feas, una tras otra.',
          tip: 'Silencia este chat o deja la pantalla. Busca a alguien que te haga sentir bien y cuéntaselo.',
        },
      ],
      '13-and-over': [
        {
          title: 'Te está llegando mucho a la vez',
          body: 'Puede parecer que es todo el mundo. No lo es. Puedes salir de este chat por ahora.',
          why: 'Llegaron muchos mensajes duros en poco tiempo.',
          tip: 'Silencia el chat y cuéntaselo a alguien de confianza. No tienes que leerlo todo.',
        },
        {
          title: 'Aquí hay mucho ruido',
          body: 'Esto agobiaría a cualquiera. Unas pocas voces fuertes pueden parecer el mundo entero. Puedes irte cuando quieras.',
          why: 'En poco rato te llegaron muchas palabras duras.',
          tip: 'Silencia las notificaciones un rato y cuéntaselo a alguien cercano. Puedes saltarte el resto.',
        },
      ],
    },
  },
  bystander: {
    'under-13': [
      {
        title: 'Mucha gente se mete con una persona',
        body: 'Eso puede doler mucho. No tienes que sumarte, y puedes ser amable con esa persona.',
        why: 'En este chat, muchas palabras duras van contra una persona.',
        tip: 'Escríbele algo amable en privado. Cuéntaselo a una persona adulta de confianza.',
      },
      {
        title: '¿Se están metiendo con alguien?',
        body: 'Solo verlo ya puede doler. No todo depende de ti, y un gesto pequeño ayuda.',
        why: 'Muchas palabras feas de aquí van a la misma persona.',
        tip: 'Pregúntale a solas si está bien. No te sumes a lo feo. También puedes avisar a una persona adulta.',
      },
    ],
    '13-and-over': [
      {
        title: 'Varias personas van contra una',
        body: 'No hace falta pelear para ayudar. Una frase amable puede cambiarle el día.',
        why: 'Muchos mensajes duros fueron contra una persona en poco tiempo.',
        tip: 'Escríbele en privado, cambia de tema aquí o reporta lo que pasa. Mejor no sumarse.',
      },
      {
        title: 'Alguien aquí está recibiendo muchos ataques',
        body: 'Es duro de ver, y puedes ayudar sin meterte en la pelea. Los gestos pequeños cuentan.',
        why: 'En poco rato, muchas respuestas duras cayeron sobre la misma persona.',
        tip: 'Pregúntale en privado cómo está, lleva el chat a otro tema o repórtalo. Quedarte fuera también ayuda.',
      },
    ],
  },
};
