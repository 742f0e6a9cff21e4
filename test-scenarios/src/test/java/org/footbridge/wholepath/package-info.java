/**
 * Both applications as processes of their own, and a real browser that uses them as a GP does.
 *
 * @see WholePathTest
 */
package org.footbridge.wholepath;
