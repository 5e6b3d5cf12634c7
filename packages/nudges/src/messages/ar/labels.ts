import type { Labels } from '../words.ts';

export const labels: Labels = {
  choices: {
    edit: 'تعديل',
    send: 'إرسال رغم ذلك',
    show: 'عرض',
    why: 'لماذا يظهر لي هذا؟',
    help: 'ماذا يمكنني فعله؟',
    close: 'إغلاق',
  },
  whyShort: 'لماذا؟',
  onDevice: 'هذا الفحص يعمل على جهازك. وقد يخطئ.',
  helplines:
    '{count, plural, zero {أشخاص يمكنك التحدث معهم} one {شخص يمكنك التحدث معه} two {شخصان يمكنك التحدث معهما} few {أشخاص يمكنك التحدث معهم} many {أشخاص يمكنك التحدث معهم} other {أشخاص يمكنك التحدث معهم}}',
  call: 'الاتصال بـ ⁨{name}⁩ على الرقم ⁦{number}⁩',
  text: 'رسالة نصية إلى ⁨{name}⁩ على الرقم ⁦{number}⁩',
  textTo: 'رسالة نصية إلى ⁦{number}⁩',
  always: 'كل يوم، على مدار الساعة',
  hotlines: 'الإبلاغ عن صورة أو طلب إزالتها',
  picture: 'صورة',
  pictureWaits: 'يجري فحص هذه الصورة…',
  pictureMissing: 'تعذر تحميل هذه الصورة',
  pictureBroken: 'لا يمكن عرض هذه الصورة',
  pictureHide: 'إخفاء',
  pictureHidden: 'الصورة مخفية',
  pictureBack: 'إرجاع',
  tryAgain: 'المحاولة مرة أخرى',
  wrong: 'الفحص أخطأ هنا',
  wrongKept: 'شكرًا لك. تم تسجيل ذلك على هذا الجهاز.',
  wrongNotKept: 'تعذر تسجيل ذلك. يمكنك المحاولة مرة أخرى.',
};
