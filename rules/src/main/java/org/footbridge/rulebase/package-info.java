/**
 * Rule base: all tables of one version, read, checked and named by version and SHA-256.
 *
 * @see RuleBase
 */
@NullMarked
package org.footbridge.rulebase;

import org.jspecify.annotations.NullMarked;
