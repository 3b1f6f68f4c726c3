// Verbs with which a text says who speaks, for the tags of quotations as well as for sentences that report.

/** In the past or third person only: "say" and "saying" may be anybody's, "notes" and "states" are nouns. */
export const REPORTING_VERBS =
  'said|says|stated|announced|declared|noted|added|told|explained|warned|stressed|insisted|argued|claimed|' +
  'contended|contends|confirmed|wrote|replied|remarked|commented|pledged|vowed|promised|emphasi[sz]ed|' +
  'acknowledged|admitted|concluded|observed|reiterated|suggested|asserted|revealed|recalled|underlined|' +
  'reported|tweeted|posted|responded|affirmed|underscored|predicted|urged';

/** Right beside a quotation only: elsewhere they tell of something else ("asked him to go", "called it off"). */
export const SPEECH_VERBS =
  'asked|asks|answered|begged|bellowed|boasted|called|chanted|cheered|complained|continued|cried|croaked|demanded|exclaimed|gasped|groaned|growled|' +
  'grumbled|hissed|inquired|enquired|interjected|interrupted|joked|laughed|moaned|mumbled|murmured|muttered|objected|pleaded|protested|quipped|rejoined|' +
  'retorted|roared|screamed|shouted|shrieked|sighed|snapped|snarled|sobbed|stammered|thundered|wailed|whispered|wondered|yelled';
