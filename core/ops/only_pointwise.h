/* Comes before an expansion of ops.def that is about the pointwise rows: of the others nothing is
 * made. No include guard: undef.h ends it with the rest. */
#define VIEW(...)
#define CUSTOM1(...)
#define CUSTOM2(...)
#define CUSTOM3(...)
#define PLAIN(...)
#define WRITE1(...)
#define WRITE2(...)
#define LIST(...)
#define PARTS(...)
#define SPECIAL(...)
