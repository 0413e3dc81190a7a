/* Reductions, indexing and what moves elements about, beside PyTorch. */
#include "test.h"

#include "vectors.h"

#include "../vectors/indexing_vectors.h"
#include "../vectors/reductions_vectors.h"
#include "../vectors/shapes_vectors.h"

#define FAMILY(name)                                                                   \
    static void test_##name(void **state) {                                            \
        (void)state;                                                                   \
        check_vectors(name##_vectors, sizeof name##_vectors / sizeof *name##_vectors); \
    }
FAMILY(reductions)
FAMILY(indexing)
FAMILY(shapes)

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_reductions),
        cmocka_unit_test(test_indexing),
        cmocka_unit_test(test_shapes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
