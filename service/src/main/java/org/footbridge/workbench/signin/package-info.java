/**
 * Sign-in: who of the governance team is at the workbench, by OpenID Connect.
 *
 * @see SignInSecurity
 */
@NullMarked
package org.footbridge.workbench.signin;

import org.jspecify.annotations.NullMarked;
